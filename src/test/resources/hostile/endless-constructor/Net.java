public class Net extends Honest {

    private long turns;

    public Net() {
        while (turns >= 0) {
            turns = (turns + 1) % 1000;
        }
    }
}
