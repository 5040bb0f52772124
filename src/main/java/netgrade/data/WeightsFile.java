package netgrade.data;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Parameters of a net as a student hands them in: {@code weights.npz}, as {@code numpy.savez} writes it, or {@code weights.bin}.
 *
 * <p>{@code weights.bin} is what Java's {@code DataOutputStream} writes, so most significant byte first: for each matrix its name
 * ({@code writeUTF}), rows and columns ({@code writeInt}) and its numbers row by row ({@code writeDouble}).
 *
 * <p>The bytes come from a student and are hostile until shown otherwise: nothing is allocated for a length before it is known to be there.
 */
public final class WeightsFile {

    /** Names of the files, in the order they are looked for. */
    public static final String NPZ = "weights.npz";

    public static final String BIN = "weights.bin";

    /** Bytes of all arrays together: six million doubles, more weights than any net has here. */
    private static final int MAX_BYTES = 48 << 20;

    private static final int MAX_ARRAYS = 64;
    private static final String SUFFIX = ".npy";

    private WeightsFile() {}

    /**
     * Returns the matrices of an {@code .npz} file by name; an array of one dimension is a matrix of one row.
     *
     * @throws DataProblem if it is none, or holds what is no matrix of floating point numbers
     */
    public static Map<String, double[][]> npz(byte[] file) {
        Map<String, double[][]> arrays = new TreeMap<>();
        int left = MAX_BYTES;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                requireFew(NPZ, arrays.size());
                byte[] bytes = zip.readNBytes(left + 1);
                if (bytes.length > left) {
                    throw new DataProblem(NPZ + ": the arrays up to \"" + entry.getName() + "\" are larger than " + (MAX_BYTES >> 20)
                            + " MiB.");
                }
                left -= bytes.length;
                arrays.put(name(entry.getName()), NpyArray.read(NPZ + ", \"" + entry.getName() + "\"", bytes));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new DataProblem(NPZ + " is damaged (" + e.getMessage() + "); write it again with numpy.savez.");
        }
        if (arrays.isEmpty()) {
            throw new DataProblem(NPZ + " has no arrays or is not a zip archive; expected the output of numpy.savez.");
        }
        return arrays;
    }

    private static String name(String entry) {
        return entry.endsWith(SUFFIX) ? entry.substring(0, entry.length() - SUFFIX.length()) : entry;
    }

    /**
     * Returns the matrices of a {@code .bin} file by name.
     *
     * @throws DataProblem if it ends within a matrix, or a matrix has no numbers
     */
    public static Map<String, double[][]> bin(byte[] file) {
        Map<String, double[][]> matrices = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            while (in.available() > 0) {
                requireFew(BIN, matrices.size());
                int at = file.length - in.available();
                matrices.put(in.readUTF(), matrix(in, at));
            }
        } catch (EOFException e) {
            throw new DataProblem(BIN + " ends within a matrix, after " + file.length + " bytes.");
        } catch (IOException e) {
            throw new DataProblem(BIN + ": a name is not text written by writeUTF.");
        }
        if (matrices.isEmpty()) {
            throw new DataProblem(BIN + " is empty.");
        }
        return matrices;
    }

    private static double[][] matrix(DataInputStream in, int at) throws IOException {
        int rows = in.readInt();
        int columns = in.readInt();
        if (rows < 1 || columns < 1 || (long) rows * columns > in.available() / Double.BYTES) {
            throw new DataProblem(BIN + ", byte " + at + ": a matrix of " + rows + " rows and " + columns
                    + " columns does not fit the bytes that follow; expected name, rows, columns, numbers.");
        }
        double[][] matrix = new double[rows][columns];
        for (double[] row : matrix) {
            for (int j = 0; j < columns; j++) {
                row[j] = in.readDouble();
            }
        }
        return matrix;
    }

    private static void requireFew(String file, int arrays) {
        if (arrays == MAX_ARRAYS) {
            throw new DataProblem(file + " has more than " + MAX_ARRAYS + " arrays.");
        }
    }
}
