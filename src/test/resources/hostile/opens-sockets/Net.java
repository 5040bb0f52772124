import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Callable;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        List<Callable<AutoCloseable>> attempts = List.of(
                () -> new ServerSocket(0),
                () -> new DatagramSocket(0),
                SocketChannel::open,
                () -> SocketChannel.open(StandardProtocolFamily.UNIX),
                () -> ServerSocketChannel.open(StandardProtocolFamily.UNIX));
        int refused = 0;
        for (Callable<AutoCloseable> attempt : attempts) {
            try (AutoCloseable socket = attempt.call()) {
                System.out.println("GOT THROUGH: " + socket);
            } catch (Throwable e) {
                refused++;
            }
        }
        System.out.println("refused " + refused + " of " + attempts.size());
        return super.predict(x);
    }
}
