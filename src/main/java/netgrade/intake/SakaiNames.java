package netgrade.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import netgrade.intake.Download.Top;

/**
 * Sakai: a folder {@code Adams, Ana(aadams)} for each student with {@code timestamp.txt} and a folder {@code Submission attachment(s)} in
 * it.
 *
 * <p>What lies in {@code Feedback Attachment(s)} is the teacher's, see {@link Layout}.
 */
final class SakaiNames implements Scheme {

    private static final Pattern NAME = Pattern.compile("(?<name>.*?)\\s*\\((?<login>[^()]+)\\)");
    private static final String TIME = "/timestamp.txt";
    /** Digits down to the second; the thousandths after them tell nothing of use. */
    private static final int DIGITS = 14;

    private final Download download;

    SakaiNames(Download download) {
        this.download = download;
    }

    @Override
    public Optional<Named> read(Top top) {
        Matcher matcher = NAME.matcher(top.name());
        boolean isStudents = top.isFolder() && (download.has(top.name() + TIME) || download.has(top.name() + "/" + Layout.SAKAI_FILES));
        if (!isStudents || !matcher.matches()) {
            return Optional.empty();
        }
        String login = matcher.group("login");
        return Optional.of(Named.of(login, login, matcher.group("name"), top.name()).time(time(top)));
    }

    private Optional<HandInTime> time(Top top) {
        if (!download.has(top.name() + TIME)) {
            return Optional.empty();
        }
        String digits = download.textOrNothing(top.name() + TIME).replaceAll("\\D", "");
        return digits.length() < DIGITS ? Optional.empty() : HandInTime.ofDigits(digits.substring(0, DIGITS));
    }
}
