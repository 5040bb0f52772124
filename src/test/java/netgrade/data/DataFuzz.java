package netgrade.data;

/** What a fuzzer throws at the readers of data: whatever the bytes, the answer is a value or a {@link DataProblem}. */
public final class DataFuzz {

    private DataFuzz() {}

    /** Arrays of NumPy. */
    public static final class Npz {

        private Npz() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            allowProblems(() -> WeightsFile.npz(bytes));
        }
    }

    /** One array of NumPy, without the archive around it, which hides it from a fuzzer by its checksum. */
    public static final class Npy {

        private Npy() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            allowProblems(() -> NpyArray.read("array", bytes));
        }
    }

    /** Weights as Java writes them. */
    public static final class Bin {

        private Bin() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            allowProblems(() -> WeightsFile.bin(bytes));
        }
    }

    /** Pickles of Python. */
    public static final class Pickle {

        private Pickle() {}

        public static void fuzzerTestOneInput(byte[] bytes) {
            allowProblems(() -> new Unpickler(bytes, "pickle").load());
        }
    }

    private static void allowProblems(Runnable reading) {
        try {
            reading.run();
        } catch (DataProblem told) {
            if (told.getMessage().isBlank()) {
                throw new AssertionError("a problem without a message", told);
            }
        }
    }
}
