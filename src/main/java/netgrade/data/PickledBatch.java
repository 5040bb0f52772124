package netgrade.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads a file of CIFAR-10's Python version: a pickled dictionary with {@code data}, an array of bytes, and {@code labels}, a list. */
final class PickledBatch {

    /** Most bytes a file may have: the official ones have 31 million. */
    private static final long MAX_BYTES = 64 << 20;

    private PickledBatch() {}

    /**
     * Returns the images of a file.
     *
     * @param count how many there must be
     * @throws DataProblem if the pickle is broken or holds anything but such a dictionary, or if a label is not in 0..9
     */
    static PixelSet read(Path file, int count) {
        Object pickled = new Unpickler(bytes(file), "\"" + file + "\"").load();
        if (!(pickled instanceof Map<?, ?> batch)) {
            throw problem(file, "the pickle contains " + Unpickler.kind(pickled) + ", expected a dictionary with \"data\" and \"labels\"");
        }
        return new PixelSet(images(batch, count, file), labels(batch, count, file));
    }

    private static byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > MAX_BYTES) {
                throw problem(file, "it has " + size + " bytes, more than " + MAX_BYTES + ", twice what a file of CIFAR-10 has");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DataProblem.unreadable(file, e);
        }
    }

    private static byte[][] images(Map<?, ?> batch, int count, Path file) {
        Object data = batch.get("data");
        if (!(data instanceof ByteArray array)) {
            throw problem(file, "\"data\" is " + Unpickler.kind(data) + ", expected an array of bytes");
        }
        List<Long> expected = List.of((long) count, (long) PixelSet.IMAGE_BYTES);
        if (!array.shape().equals(expected)) {
            throw problem(file, "\"data\" has shape " + array.shape() + ", expected " + expected);
        }
        byte[][] images = new byte[count][];
        for (int i = 0; i < count; i++) {
            images[i] = Arrays.copyOfRange(array.values(), i * PixelSet.IMAGE_BYTES, (i + 1) * PixelSet.IMAGE_BYTES);
        }
        return images;
    }

    private static byte[] labels(Map<?, ?> batch, int count, Path file) {
        Object found = batch.get("labels");
        if (!(found instanceof List<?> list)) {
            throw problem(file, "\"labels\" is " + Unpickler.kind(found) + ", expected a list");
        }
        if (list.size() != count) {
            throw problem(file, "\"labels\" has " + list.size() + " entries, expected " + count);
        }
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            if (!(list.get(i) instanceof Long label) || label < 0 || label >= Cifar10.CLASSES) {
                String shown = list.get(i) instanceof Long label ? label.toString() : Unpickler.kind(list.get(i));
                throw problem(file, String.format(
                        Locale.ROOT, "the label of image %d is %s, expected 0..%d", i, shown, Cifar10.CLASSES - 1));
            }
            labels[i] = label.byteValue();
        }
        return labels;
    }

    private static DataProblem problem(Path file, String what) {
        return new DataProblem("\"" + file + "\": " + what + ". The file is damaged or not part of CIFAR-10. " + Cifar10.FETCH_IT);
    }
}
