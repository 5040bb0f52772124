import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

public class Net extends Honest {

    public Net() {
        Locale.setDefault(new Locale("ar", "SA"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        System.setProperties(new Properties());
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        System.setOut(null);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().halt(0));
        Thread.currentThread().setContextClassLoader(null);
        Thread.currentThread().setName("grader");
        Thread.currentThread().interrupt();
    }
}
