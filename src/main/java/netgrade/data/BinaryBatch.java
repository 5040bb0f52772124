package netgrade.data;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file of CIFAR-10's binary version: records of one label byte and 3072 pixel bytes. */
final class BinaryBatch {

    static final int RECORD_BYTES = 1 + PixelSet.IMAGE_BYTES;

    private BinaryBatch() {}

    /**
     * Returns the images of a file.
     *
     * @param count how many there must be
     * @throws DataProblem if the file is shorter or longer, or a label is not in 0..9
     */
    static PixelSet read(Path file, int count) {
        try {
            requireSize(file, Files.size(file), (long) count * RECORD_BYTES, count);
            byte[][] images = new byte[count][PixelSet.IMAGE_BYTES];
            byte[] labels = new byte[count];
            try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
                byte[] record = new byte[RECORD_BYTES];
                for (int i = 0; i < count; i++) {
                    in.readFully(record);
                    labels[i] = label(record[0] & 0xFF, i, file);
                    System.arraycopy(record, 1, images[i], 0, PixelSet.IMAGE_BYTES);
                }
            }
            return new PixelSet(images, labels);
        } catch (IOException e) {
            throw DataProblem.unreadable(file, e);
        }
    }

    private static void requireSize(Path file, long found, long expected, int count) {
        if (found < expected) {
            throw new DataProblem(String.format(
                    Locale.ROOT,
                    "\"%s\" is cut short: it ends at byte %d, in image %d of %d; expected %d bytes. %s",
                    file, found, found / RECORD_BYTES, count, expected, Cifar10.FETCH_IT));
        }
        if (found > expected) {
            throw new DataProblem(String.format(
                    Locale.ROOT,
                    "\"%s\" is too long: it has %d bytes, expected %d (%d images); the excess begins at byte %d. %s",
                    file, found, expected, count, expected, Cifar10.FETCH_IT));
        }
    }

    private static byte label(int label, int image, Path file) {
        if (label >= Cifar10.CLASSES) {
            throw new DataProblem(String.format(
                    Locale.ROOT,
                    "\"%s\", byte %d: the label of image %d is %d, expected 0..%d. The file is damaged or not part of CIFAR-10. %s",
                    file, (long) image * RECORD_BYTES, image, label, Cifar10.CLASSES - 1, Cifar10.FETCH_IT));
        }
        return (byte) label;
    }
}
