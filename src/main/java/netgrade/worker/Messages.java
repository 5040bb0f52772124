package netgrade.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import netgrade.worker.SourceCompiler.Message;

/** What the compiler says of one submission: all errors are counted, the first messages are kept. */
final class Messages {

    private static final int MAX_MESSAGES = 50;
    private static final int MAX_MESSAGE = 1000;
    private static final Pattern DUPLICATE = Pattern.compile("duplicate class: (\\S+)", Pattern.DOTALL);

    private final List<Message> messages = new ArrayList<>();
    private Map<String, List<String>> declaredTwice = Map.of();
    private int errors;

    List<Message> list() {
        return List.copyOf(messages);
    }

    int errors() {
        return errors;
    }

    /** Remembers which sources declare the same class: javac names one of them alone. */
    void declaredTwice(Map<String, List<String>> pathsByType) {
        declaredTwice = pathsByType;
    }

    void addError(String text) {
        errors++;
        keep(new Message(true, "", 0, text));
    }

    void add(Diagnostic<? extends JavaFileObject> found) {
        boolean error = found.getKind() == Diagnostic.Kind.ERROR;
        if (error || found.getKind() == Diagnostic.Kind.WARNING) {
            errors += error ? 1 : 0;
            String text = withBothPaths(found.getMessage(Locale.ROOT));
            String cut = text.length() <= MAX_MESSAGE ? text : text.substring(0, MAX_MESSAGE) + " ...";
            String path = found.getSource() instanceof MemoryFiles.Source source ? source.path() : "";
            keep(new Message(error, path, Math.max(found.getLineNumber(), 0), cut));
        }
    }

    private String withBothPaths(String text) {
        Matcher duplicate = DUPLICATE.matcher(text);
        List<String> paths = duplicate.matches() ? declaredTwice.getOrDefault(duplicate.group(1), List.of()) : List.of();
        return paths.isEmpty()
                ? text
                : duplicate.group(1) + " is declared in " + paths.stream().map(path -> '"' + path + '"')
                        .collect(Collectors.joining(" and "))
                        + "; remove one";
    }

    private void keep(Message message) {
        if (messages.size() < MAX_MESSAGES) {
            messages.add(message);
        } else if (message.isError() && messages.stream().noneMatch(Message::isError)) {
            messages.set(messages.size() - 1, message);
        }
    }
}
