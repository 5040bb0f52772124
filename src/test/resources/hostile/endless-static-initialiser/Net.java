public class Net extends Honest {

    private static long turns;

    static {
        while (turns >= 0) {
            turns = (turns + 1) % 1000;
        }
    }
}
