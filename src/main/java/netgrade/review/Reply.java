package netgrade.review;

import java.util.Optional;

/** What is sent back: status, media type, text, and where to go next. */
record Reply(int status, String type, String body, Optional<String> location) {

    static Reply html(int status, String page) {
        return new Reply(status, "text/html", page, Optional.empty());
    }

    static Reply text(int status, String sentence) {
        return new Reply(status, "text/plain", sentence + "\n", Optional.empty());
    }

    static Reply json(int status, String json) {
        return new Reply(status, "application/json", json, Optional.empty());
    }

    /** Sends a browser on by GET, so that reloading the page does not save again. */
    static Reply seeOther(String location) {
        return new Reply(303, "text/plain", "", Optional.of(location));
    }
}
