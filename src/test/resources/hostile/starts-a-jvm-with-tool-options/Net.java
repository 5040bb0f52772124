public class Net extends Honest {

    @Override
    public int[] predict(double[][] x) {
        boolean has = System.getenv("JAVA_TOOL_OPTIONS") != null || System.getenv("JDK_JAVA_OPTIONS") != null;
        System.out.println(has ? "GOT THROUGH: options" : "no options");
        try {
            ProcessBuilder builder = new ProcessBuilder("%JAVA%", "-version");
            builder.environment().put("JAVA_TOOL_OPTIONS", "-Dstarted=GOT-THROUGH");
            Process process = builder.redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes());
            System.out.println(printed.contains("GOT-THROUGH") ? "GOT THROUGH: a JVM with options" : printed);
        } catch (Exception e) {
            System.out.println("refused: " + e);
        }
        return super.predict(x);
    }
}
