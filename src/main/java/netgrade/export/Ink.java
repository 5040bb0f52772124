package netgrade.export;

import netgrade.result.Result;

/** Colours of a terminal. What is coloured says the same without. */
enum Ink {
    GOOD("32"),
    SOME("33"),
    BAD("31"),
    STRONG("1"),
    FAINT("2");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Returns the text in this colour; as it is where there are no colours. */
    String on(String text, boolean colours) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }

    static Ink of(Result.Item item) {
        return switch (item.status()) {
            case FULL -> GOOD;
            case PARTIAL -> SOME;
            case NONE -> BAD;
            case SKIPPED, NOT_GRADED -> FAINT;
        };
    }
}
