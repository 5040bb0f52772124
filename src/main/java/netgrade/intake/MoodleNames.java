package netgrade.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Moodle: a folder {@code Ana Adams_1234_assignsubmission_file_} or {@code Ana Adams_1234_assignsubmission_file}, or a file
 * {@code Ana Adams_1234_assignsubmission_file_net.zip}; text typed into Moodle comes as {@code …_assignsubmission_onlinetext…}.
 *
 * <p>The number is that of the participant in the assignment, not the user's.
 */
final class MoodleNames implements Scheme {

    private static final Pattern NAME =
            Pattern.compile("(?<name>.*)_(?<student>\\d+)_assignsubmission_(?<plugin>[a-z]+)(?:_(?<file>.*))?");

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = NAME.matcher(top.name());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String student = matcher.group("student");
        String name = matcher.group("name");
        String file = matcher.group("file") == null ? "" : matcher.group("file");
        return Optional.of(Named.of(student, name + "_" + student, name, top.isFolder() ? top.name() : file));
    }
}
