public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        String line = "line ".repeat(2000);
        while (true) {
            System.out.println(line);
            System.err.println(line);
        }
    }
}
