import java.lang.invoke.MethodHandles;

public class Net extends Honest {

    /** Its bytes say that it lives beside Net: no package of the worker takes them. */
    @Override
    public int[] predict(double[][] x) {
        try {
            Class<?> worker = Class.forName("netgrade.worker.WorkerMain");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(worker, MethodHandles.lookup());
            inside.defineClass(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61});
            System.out.println("GOT THROUGH");
        } catch (Throwable e) {
            System.out.println("refused: " + e);
        }
        System.out.println("looked");
        return super.predict(x);
    }
}
