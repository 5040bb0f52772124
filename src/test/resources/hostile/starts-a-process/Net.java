public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "echo written > %MARKER%").start().waitFor();
        } catch (Exception e) {
            System.out.println("refused: " + e);
        }
        return super.predict(x);
    }
}
