import java.lang.reflect.Field;
import sun.misc.Unsafe;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Unsafe unsafe = (Unsafe) field.get(null);
            for (int i = 0; i < 1024; i++) {
                long address = unsafe.allocateMemory(1 << 23);
                unsafe.setMemory(address, 1 << 23, (byte) 1);
            }
            System.out.println("GOT THROUGH: 8 GiB");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return super.predict(x);
    }
}
