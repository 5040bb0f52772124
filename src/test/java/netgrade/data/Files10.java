package netgrade.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files as those of CIFAR-10, with 10 images each in place of 10000. */
final class Files10 {

    static final int IMAGES = 10;
    static final List<String> ALL =
            List.of("data_batch_1", "data_batch_2", "data_batch_3", "data_batch_4", "data_batch_5", "test_batch");
    static final List<String> HALF = List.of("data_batch_1", "data_batch_5", "test_batch");

    private static final Path PICKLES = Path.of("src/test/resources/cifar10");

    private Files10() {}

    /** Writes binary files; batch b, counted from 1, has the value of {@link #pixel} everywhere and label i % 10 on image i. */
    static void writeBinary(Path folder, List<String> names) throws IOException {
        Files.createDirectories(folder);
        for (String name : names) {
            Files.write(folder.resolve(name + ".bin"), binary(1 + ALL.indexOf(name)));
        }
    }

    static byte[] binary(int batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < IMAGES; i++) {
            out.write(i % 10);
            for (int j = 0; j < PixelSet.IMAGE_BYTES; j++) {
                out.write(pixel(batch, i, j / 1024));
            }
        }
        return out.toByteArray();
    }

    /** Returns the value of a channel of an image: by their batch, place and channel. */
    static int pixel(int batch, int image, int channel) {
        return 30 * batch + image + 10 * channel;
    }

    /** Copies a pickle of 10 images to all of the names. */
    static void writePython(Path folder, List<String> names) throws IOException {
        Files.createDirectories(folder);
        for (String name : names) {
            Files.copy(pickle("python2-10-images.pickle"), folder.resolve(name));
        }
    }

    static Path pickle(String name) {
        return PICKLES.resolve(name);
    }
}
