public class Net extends Honest {

    static final int SIZE = size();

    private static int size() {
        throw new Error("on purpose");
    }
}
