package netgrade.sandbox.jdk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import netgrade.sandbox.Diagnostic;

/**
 * Says which newer Java a submission needs.
 *
 * @param release the release of Java it was compiled as
 */
record NewerJava(List<Diagnostic> errors, Sources sources, int release) {

    /** What javac says of features that are not in the list. */
    private static final Pattern NAMED = Pattern.compile(
            "(?<what>[^\\n]+?) (?:is|are) (?:a preview (?:feature|API)\\b"
                    + "|not supported in -source \\d+\\s*\\(use -source (?<since>\\d+) or higher).*",
            Pattern.DOTALL);

    /** Returns sentences, each with a blank before it; empty where nothing shows that a newer Java is needed. */
    String sentences() {
        Map<String, Integer> sinceByWords = new TreeMap<>();
        errors.forEach(error -> addFeature(error, sinceByWords));
        Map<Boolean, List<String>> byRelease = sinceByWords.keySet().stream()
                .collect(Collectors.partitioningBy(words -> sinceByWords.get(words) < NewerFeature.NEVER));
        int needed = byRelease.get(true).stream().mapToInt(sinceByWords::get).max().orElse(0);
        return sentence(byRelease.get(true), ", which needs Java " + needed + "; this assignment is compiled as Java " + release + ".")
                + sentence(byRelease.get(false), ", which is a preview feature; submissions are compiled without these.");
    }

    private static String sentence(List<String> words, String end) {
        if (words.isEmpty()) {
            return "";
        }
        int last = words.size() - 1;
        String before = String.join(", ", words.subList(0, last));
        return " The code uses " + (last == 0 ? "" : before + " and ") + words.get(last) + end;
    }

    private void addFeature(Diagnostic error, Map<String, Integer> sinceByWords) {
        String line = sources.line(error.path(), error.line());
        Optional<NewerFeature> known = NewerFeature.ALL.stream().filter(feature -> feature.isMeant(error.message(), line)).findFirst();
        if (known.isPresent()) {
            known.filter(feature -> feature.since() > release && !feature.isMistaken(saidOf(error.path())))
                    .ifPresent(feature -> sinceByWords.put(feature.words(), feature.since()));
        } else {
            addUnknown(NAMED.matcher(error.message()), sinceByWords);
        }
    }

    private static void addUnknown(Matcher named, Map<String, Integer> sinceByWords) {
        if (named.matches()) {
            int since = named.group("since") == null ? NewerFeature.NEVER : Integer.parseInt(named.group("since"));
            sinceByWords.put(named.group("what"), since);
        }
    }

    private List<String> saidOf(String path) {
        return errors.stream().filter(error -> error.path().equals(path)).map(Diagnostic::message).toList();
    }
}
