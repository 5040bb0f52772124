package netgrade.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Moodle: a folder {@code Ana Adams_1234_assignsubmission_file_} or {@code Ana Adams_1234_assignsubmission_file}, or a file
 * {@code Ana Adams_1234_assignsubmission_file_net.zip}; text typed into Moodle comes as {@code …_assignsubmission_onlinetext…}.
 *
 * <p>The number is that of the participant in the assignment, not the user's. Moodle writes no {@code _} in a student's name, so that the
 * first number counts
 * and what follows is the student's own file name, whatever it says.
 */
final class MoodleNames implements Scheme {

    private static final String NUMBER = "_(?<student>\\d+)_assignsubmission_(?<plugin>[a-z]+)";
    private static final Pattern NAME = Pattern.compile("(?<name>.*?)" + NUMBER + "(?:_(?<file>.*))?", Pattern.DOTALL);
    private static final Pattern ANOTHER = Pattern.compile(".*" + NUMBER + "(?:_.*)?", Pattern.DOTALL);

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = NAME.matcher(top.name());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String student = matcher.group("student");
        String name = matcher.group("name");
        String file = matcher.group("file") == null ? "" : matcher.group("file");
        String label = name.isEmpty() ? student : name + "_" + student;
        return Optional.of(Named.of(student, label, name, top.isFolder() ? top.name() : file).doubt(doubt(label, file)));
    }

    private static String doubt(String label, String file) {
        return ANOTHER.matcher("_" + file).matches()
                ? "contains the numbers of two participants; it was read as the work of " + EntryName.quoted(label)
                        + ", whose number comes first"
                : "";
    }
}
