public class Net extends Honest {

    /** Would run as soon as anything looks the provider up. */
    public static class Hook extends java.nio.charset.spi.CharsetProvider {

        static {
            System.out.println("GOT THROUGH: the hook runs");
        }

        @Override
        public java.util.Iterator<java.nio.charset.Charset> charsets() {
            return java.util.Collections.emptyIterator();
        }

        @Override
        public java.nio.charset.Charset charsetForName(String name) {
            return null;
        }
    }

    @Override
    public int[] predict(double[][] x) {
        java.nio.charset.Charset.isSupported("x-no-such-charset");
        java.util.ServiceLoader.load(java.nio.charset.spi.CharsetProvider.class).forEach(each -> System.out.println(each));
        return super.predict(x);
    }
}
