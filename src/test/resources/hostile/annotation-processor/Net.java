public class Net extends Honest {

    /** Would run inside the compiler. */
    @javax.annotation.processing.SupportedAnnotationTypes("*")
    public static class Processor extends javax.annotation.processing.AbstractProcessor {

        @Override
        public boolean process(
                java.util.Set<? extends javax.lang.model.element.TypeElement> annotations,
                javax.annotation.processing.RoundEnvironment round) {
            try {
                java.nio.file.Files.writeString(java.nio.file.Path.of("%MARKER%"), "processed");
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            System.exit(1);
            return true;
        }
    }
}
