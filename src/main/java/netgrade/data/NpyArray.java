package netgrade.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one array as {@code numpy.save} writes it; the format is NumPy Enhancement Proposal 1.
 *
 * <p>The header is a literal of Python's with exactly three keys. It is matched and never evaluated.
 */
final class NpyArray {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    /** The shape's numbers, at most two here, each of at most nine digits. */
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(\\s*(\\d{1,9})\\s*(?:,\\s*(\\d{1,9})?\\s*,?\\s*)?\\)");

    private static final Pattern TYPE = Pattern.compile("'descr':\\s*'([<>|=]?)(\\w{2,4})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order':\\s*(True|False)");

    private static final int MAX_ROWS = 1 << 20;

    private NpyArray() {}

    /**
     * Returns the array as a matrix; one dimension is one row.
     *
     * @param what what the array is called in messages
     * @throws DataProblem if it is no array of one or two dimensions of float32 or float64, or is cut off
     */
    static double[][] read(String what, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(what, in);
        Matcher type = find(what, header, TYPE, "a type");
        Matcher shape = find(what, header, SHAPE, "a shape of one or two dimensions");
        boolean byColumns = find(what, header, ORDER, "an order").group(1).equals("True");
        int bytesEach = bytesEach(what, type.group(2));
        in.order(type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);

        boolean isVector = shape.group(2) == null;
        int rows = isVector ? 1 : Integer.parseInt(shape.group(1));
        int columns = Integer.parseInt(isVector ? shape.group(1) : shape.group(2));
        if (rows < 1 || columns < 1 || (long) rows * columns * bytesEach != in.remaining()) {
            throw new DataProblem(what + ": shape (" + rows + ", " + columns + ") of " + bytesEach + " bytes each does not fit the "
                    + in.remaining() + " bytes that follow.");
        }
        // An array in memory takes more than its numbers: a row of one is five times as large.
        if (rows > MAX_ROWS) {
            throw new DataProblem(what + " has " + rows + " rows, expected at most " + MAX_ROWS + ".");
        }
        double[][] matrix = new double[rows][columns];
        for (int k = 0; k < rows * columns; k++) {
            double value = bytesEach == Double.BYTES ? in.getDouble() : in.getFloat();
            matrix[byColumns ? k % rows : k / columns][byColumns ? k / rows : k % columns] = value;
        }
        return matrix;
    }

    private static String header(String what, ByteBuffer in) {
        byte[] magic = new byte[Math.min(MAGIC.length, in.remaining())];
        in.get(magic);
        if (!java.util.Arrays.equals(magic, MAGIC) || in.remaining() < 4) {
            throw new DataProblem(what + " is no NumPy array; expected what numpy.save writes.");
        }
        int version = in.get();
        in.get();
        int length = version == 1 ? in.getShort() & 0xFFFF : in.remaining() < 4 ? -1 : in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new DataProblem(what + ": the header ends too early.");
        }
        byte[] header = new byte[length];
        in.get(header);
        return new String(header, StandardCharsets.UTF_8);
    }

    private static Matcher find(String what, String header, Pattern pattern, String wanted) {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new DataProblem(what + ": the header names no " + wanted.replaceFirst("^an? ", "") + " that can be read here; expected "
                    + wanted + ", got " + header.strip().substring(0, Math.min(120, header.strip().length())));
        }
        return matcher;
    }

    private static int bytesEach(String what, String type) {
        return switch (type) {
            case "f8" -> Double.BYTES;
            case "f4" -> Float.BYTES;
            default -> throw new DataProblem(what + " has type \"" + type + "\", expected float64 or float32.");
        };
    }
}
