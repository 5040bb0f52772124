package netgrade.intake;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/** Autolab: {@code ana@example.edu_3_handin.java}, with the number of the attempt between address and file name. */
final class AutolabNames implements Scheme {

    private static final Pattern NAME = Pattern.compile("(?<student>[^@/]+@[^@/]+?)_(?<attempt>\\d{1,6})_(?<file>.+)", Pattern.DOTALL);

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = NAME.matcher(top.name());
        if (top.isFolder() || !matcher.matches()) {
            return Optional.empty();
        }
        String student = matcher.group("student");
        return Optional.of(Named.of(student, student, "", matcher.group("file"))
                .attempt(OptionalInt.of(Integer.parseInt(matcher.group("attempt")))));
    }
}
