public class Net extends Honest {

    /** Would run before main. */
    public static class Agent {

        private Agent() {}

        public static void agentmain(String arguments) {
            System.out.println("GOT THROUGH: the agent runs");
        }

        public static void premain(String arguments) {
            agentmain(arguments);
        }
    }
}
