package netgrade.sandbox;

/**
 * Which releases of a language submissions can be written in here.
 *
 * @param oldest the oldest
 * @param newest the newest
 * @param usual the one that holds where an assignment names none
 * @param advice what limits the newest and how to get a newer one, a sentence without a full stop
 */
public record Releases(int oldest, int newest, int usual, String advice) {}
