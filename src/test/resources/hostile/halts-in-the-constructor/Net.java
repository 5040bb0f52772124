public class Net extends Honest {

    public Net() {
        Runtime.getRuntime().halt(0);
    }
}
