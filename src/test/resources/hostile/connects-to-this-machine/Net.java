import java.net.Socket;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try (Socket socket = new Socket("127.0.0.1", %PORT%)) {
            System.out.println("GOT THROUGH to " + socket);
        } catch (Exception e) {
            System.out.println("refused: " + e);
        }
        return super.predict(x);
    }
}
