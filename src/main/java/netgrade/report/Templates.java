package netgrade.report;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import netgrade.document.Sha256;

/** The templates on the class path; a folder may override them file by file. */
final class Templates {

    private final Configuration configuration;
    private final Asset style;
    private final Asset script;
    private final Asset reviewScript;

    /** Text inlined in a page, and the hash by which the page's policy allows it. */
    public record Asset(String text, String hash) {}

    Templates(Optional<Path> overrides) throws IOException {
        List<TemplateLoader> loaders = new ArrayList<>();
        if (overrides.isPresent()) {
            loaders.add(new FileTemplateLoader(overrides.get().toFile()));
        }
        loaders.add(new ClassTemplateLoader(Templates.class, "/templates/"));
        TemplateLoader loader = new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new));
        this.configuration = configuration(loader);
        this.style = asset(loader, "report.css");
        this.script = asset(loader, "class.js");
        this.reviewScript = asset(loader, "review.js");
    }

    private static Configuration configuration(TemplateLoader loader) {
        // From 2.3.33 on a component of a record reads like a property.
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(loader);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setOutputEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        return configuration;
    }

    private static Asset asset(TemplateLoader loader, String name) throws IOException {
        Object source = loader.findTemplateSource(name);
        try (Reader reader = loader.getReader(source, "UTF-8")) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            // A browser hashes the text as it parsed it, with plain line ends.
            String parsed = text.toString().replace("\r\n", "\n");
            byte[] hash = new Sha256().add(parsed.getBytes(StandardCharsets.UTF_8)).bytes();
            return new Asset(parsed, "sha256-" + Base64.getEncoder().encodeToString(hash));
        } finally {
            loader.closeTemplateSource(source);
        }
    }

    /** Returns what a template makes of a page. */
    String render(String template, Object page) throws IOException {
        return new String(bytes(template, page), StandardCharsets.UTF_8);
    }

    /** Returns what a template makes of a page, in UTF-8. */
    byte[] bytes(String template, Object page) throws IOException {
        Map<String, Object> model = new HashMap<>();
        model.put("page", page);
        model.put("style", style);
        model.put("script", script);
        model.put("reviewScript", reviewScript);
        Utf8Writer html = new Utf8Writer();
        try {
            configuration.getTemplate(template).process(model, html);
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + template + " does not fit its page: " + e.getMessageWithoutStackTop(), e);
        }
        return html.bytes();
    }
}
