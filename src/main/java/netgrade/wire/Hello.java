package netgrade.wire;

/**
 * What a worker says first.
 *
 * @param version the version of the protocol it speaks
 * @param language the language of the submissions it runs or compiles; empty where another version is spoken, which may say other things
 */
public record Hello(int version, String language) {

    /** The version of the protocol that is spoken here, as {@code docs/protocol.md} describes it. */
    public static final int VERSION = 3;

    /** Returns what a worker of this version says. */
    public static Hello from(String language) {
        return new Hello(VERSION, language);
    }

    /** Appends version (i32) and language (text). */
    public void write(PayloadWriter to) {
        to.i32(version).text(language);
    }

    /** Returns what a worker of any version said. */
    public static Hello read(Answer answer) throws ProtocolException {
        if (answer.status() != Status.ANSWERED) {
            throw new ProtocolException("its status is " + answer.status());
        }
        PayloadReader from = new PayloadReader(answer.payload());
        int version = from.i32();
        return new Hello(version, version == VERSION ? from.text() : "");
    }
}
