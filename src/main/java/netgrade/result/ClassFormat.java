package netgrade.result;

/** A form in which the results of a class are written. */
public interface ClassFormat {

    /** Returns the name of its file in the folder of reports. */
    String name();

    /** Returns its text. */
    String text(ClassResults results);
}
