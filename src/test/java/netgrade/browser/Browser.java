package netgrade.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium with the driver of the same system; nothing is downloaded. Screenshots are kept in {@code target/screenshots}. */
public final class Browser implements AutoCloseable {

    private static final Path KEPT = Path.of("target", "screenshots");
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    // Selenium warns of each Chromium newer than itself; what is used here is the same in all. Kept in a field, or the level would be lost.
    private static final Logger CDP = Logger.getLogger("org.openqa.selenium.devtools");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Starts one; the test is skipped, saying so, where the system has no Chromium or no driver. */
    public static Browser start() {
        Optional<Path> chromium = onPath("chromium").or(() -> onPath("chromium-browser"));
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "no Chromium with chromedriver here; Debian: apt-get install chromium chromium-driver");
        CDP.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        // Without a sandbox of its own, because tests may run as root, where Chromium refuses to have one; the pages are ours.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder().usingDriverExecutable(chromedriver.get().toFile()).build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(120)).pageLoadTimeout(Duration.ofSeconds(120));
        return browser;
    }

    private static Optional<Path> onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Opens a page. */
    public void open(URI page) {
        driver.get(page.toString());
    }

    /** Shows pages as on a screen so many CSS pixels wide, in dark or light colours. */
    public void screen(int width, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", "screen", "features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Shows the page as it is printed. */
    public void asPrinted() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    }

    /** Returns the page as a PDF and keeps it. */
    public byte[] print(String name) throws IOException {
        byte[] pdf = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
        keep(name + ".pdf", pdf);
        return pdf;
    }

    /** Keeps a picture of what is on the screen. */
    public void shoot(String name) throws IOException {
        keep(name + ".png", driver.getScreenshotAs(OutputType.BYTES));
    }

    private static void keep(String name, byte[] bytes) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), bytes);
    }

    /** Returns what axe-core finds that is serious or critical, a line each with where it is. */
    public List<String> seriousFindings() {
        // Legacy mode: else axe opens a second window to put results of frames together, and the pages have no frames.
        return new AxeBuilder().setLegacyMode(true).analyze(driver).getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Browser::words)
                .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at " + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }

    /** Returns what the page's console says of errors, refused scripts and styles among them, since this was last asked. */
    public List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Returns the first element a CSS selector finds. */
    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Returns all elements a CSS selector finds. */
    public List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Does something inside a frame of the page. */
    public void inFrame(String selector, Runnable something) {
        driver.switchTo().frame(find(selector));
        something.run();
        driver.switchTo().defaultContent();
    }

    /** Returns what a JavaScript expression gives. */
    public Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Waits until a JavaScript expression is true. */
    public void await(String expression) {
        new WebDriverWait(driver, Duration.ofSeconds(30)).until(any -> Boolean.TRUE.equals(evaluate(expression)));
    }

    /** Returns how many seconds of processor time a page takes until it is loaded and laid out. */
    public double processorSeconds(URI page) {
        driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        double before = taskSeconds();
        driver.get(page.toString());
        evaluate("document.documentElement.offsetHeight");
        return taskSeconds() - before;
    }

    private double taskSeconds() {
        List<?> metrics = (List<?>) driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics");
        return metrics.stream()
                .map(metric -> (Map<?, ?>) metric)
                .filter(metric -> metric.get("name").equals("TaskDuration"))
                .mapToDouble(metric -> ((Number) metric.get("value")).doubleValue())
                .findFirst()
                .orElseThrow();
    }

    /** Returns how many milliseconds passed until the page that is open was loaded. */
    public long loadMillis() {
        return ((Number) evaluate("Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd)")).longValue();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
