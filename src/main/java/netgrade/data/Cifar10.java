package netgrade.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import netgrade.data.ImageFile.Form;

/**
 * CIFAR-10 in a folder: all six files of its binary or its Python version, or half of them.
 *
 * <p>Alex Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", technical report, University of Toronto, 2009.
 *
 * <p>Half of it is {@code data_batch_1}, {@code data_batch_5} and {@code test_batch}: fewer images to train on, and exactly those for
 * validation and test that the assignments of CS231n use. Nothing is kept in memory between calls.
 */
public final class Cifar10 {

    /** What the command line calls it. */
    public static final String NAME = "cifar10";

    static final int CLASSES = 10;

    /** As in the data set's own {@code batches.meta}. */
    private static final List<String> CLASS_NAMES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    static final String FETCH_IT = "`netgrade data fetch cifar10` gets the official files.";

    /** The folders that the official archives unpack to, and a usual third. */
    static final String BINARY_FOLDER = "cifar-10-batches-bin";

    private static final List<String> FOLDERS = List.of(BINARY_FOLDER, "cifar-10-batches-py", "cifar10");
    private static final int IMAGES_PER_BATCH = 10_000;

    /** The mean of training images 0 to 48999 may lie beside half a set, which could not tell it. */
    private static final String MEAN_FILE = "mean_image_49000.f64le.bin";

    private static final Checksum MEAN_CHECKSUM =
            Checksum.sha256("73dc167372a1d84c6c8b320bfb38c9ec59278e2f06002534c3fa2f0bd9847063");

    private final Path folder;
    private final Form form;
    private final Set<ImageFile> batches;
    private final int imagesPerBatch;

    private Cifar10(Path folder, Form form, Set<ImageFile> batches, int imagesPerBatch) {
        this.folder = folder;
        this.form = form;
        this.batches = batches;
        this.imagesPerBatch = imagesPerBatch;
    }

    /**
     * Returns what lies in a folder or in its sub-folders {@code cifar-10-batches-bin}, {@code cifar-10-batches-py} or {@code cifar10};
     * empty if none of the files does. The first complete set wins, else the first half. No file is read yet.
     *
     * @throws DataProblem if there are some of the files, but fewer than half a set needs
     */
    public static Optional<Cifar10> find(Path folder) {
        return find(folder, IMAGES_PER_BATCH);
    }

    /**
     * Returns what {@link #find} finds.
     *
     * @throws DataProblem if it finds nothing
     */
    public static Cifar10 open(DataFolder where) {
        return find(where.path()).orElseThrow(() -> new DataProblem("CIFAR-10 is not in \"" + where.path() + "\" (" + where.chosenBy()
                + "). Looked for data_batch_1.bin and data_batch_1 there and in its folders " + String.join(", ", FOLDERS) + ". "
                + FETCH_IT));
    }

    /** As {@link #find(Path)}, for files with fewer images: all splits shrink with them. */
    static Optional<Cifar10> find(Path folder, int imagesPerBatch) {
        List<Cifar10> found = Stream.concat(Stream.of(folder), FOLDERS.stream().map(folder::resolve))
                .flatMap(candidate -> Stream.of(Form.values()).map(form -> in(candidate, form, imagesPerBatch)))
                .filter(set -> !set.batches.isEmpty())
                .toList();
        Optional<Cifar10> best = found.stream()
                .filter(Cifar10::isComplete)
                .findFirst()
                .or(() -> found.stream().filter(set -> set.batches.containsAll(ImageFile.HALF)).findFirst());
        if (best.isEmpty() && !found.isEmpty()) {
            throw found.get(0).incomplete();
        }
        return best;
    }

    private static Cifar10 in(Path folder, Form form, int imagesPerBatch) {
        Set<ImageFile> present = EnumSet.noneOf(ImageFile.class);
        for (ImageFile batch : ImageFile.values()) {
            if (Files.isRegularFile(folder.resolve(batch.fileName(form)))) {
                present.add(batch);
            }
        }
        return new Cifar10(folder, form, present, imagesPerBatch);
    }

    private DataProblem incomplete() {
        return new DataProblem("\"" + folder + "\" has " + names(batches) + " of CIFAR-10, but not "
                + names(EnumSet.complementOf(EnumSet.copyOf(batches))) + ". netgrade needs all of them, or for half of it "
                + names(ImageFile.HALF) + ". "
                + FETCH_IT);
    }

    private String names(Collection<ImageFile> named) {
        return named.stream().map(batch -> batch.fileName(form)).collect(Collectors.joining(", "));
    }

    /** Returns the folder that holds the files themselves. */
    public Path folder() {
        return folder;
    }

    /** Returns whether all six files are there. */
    public boolean isComplete() {
        return batches.size() == ImageFile.values().length;
    }

    /** Returns what reports call it. */
    public String title() {
        return isComplete() ? "CIFAR-10" : String.format(Locale.ROOT, "half of CIFAR-10 (%d training images)", 19 * imagesPerBatch / 10);
    }

    /** Returns the bytes of the files used. */
    public long bytes() {
        long sum = 0;
        for (ImageFile batch : used()) {
            try {
                sum += Files.size(file(batch));
            } catch (IOException e) {
                throw DataProblem.unreadable(file(batch), e);
            }
        }
        return sum;
    }

    /**
     * Returns the split of CS231n, which BLG 506E, CS145 and HLCV share: 49000 training, 1000 validation and 1000 test images in the order
     * of the files; (row, column, channel) order, less the mean of the training images.
     *
     * <p>Half a set has 19000 training images: batch 1 and the first 9000 of batch 5. Its mean is that of the 49000 where the file
     * {@code mean_image_49000.f64le.bin} lies beside it, else that of its own training images.
     *
     * @throws DataProblem if a file is broken
     */
    public ImageSplits cs231n() {
        PixelSet training = training();
        int kept = training.size() - imagesPerBatch / 10;
        PixelSet first = training.part(0, kept);
        double[] mean = isComplete() || !Files.exists(meanFile()) ? Preprocessing.meanImage(first) : givenMean();
        return new ImageSplits(
                ImageKind.CIFAR10,
                title(),
                first,
                training.part(kept, training.size()),
                read(ImageFile.TEST).part(0, imagesPerBatch / 10),
                Preprocessing.cs231n(mean),
                CLASS_NAMES);
    }

    /**
     * Returns the split of EECS 498/598: 40000 training, 10000 validation and 10000 test images in the order of the files; channel first,
     * divided by 255, less one mean a channel over training and validation images together, as in the hand-out.
     *
     * <p>Half a set is split as for CS231n, to keep 19000 images for training.
     *
     * @throws DataProblem if a file is broken
     */
    public ImageSplits eecs598() {
        PixelSet training = training();
        PixelSet test = read(ImageFile.TEST);
        int heldOut = isComplete() ? imagesPerBatch : imagesPerBatch / 10;
        int kept = training.size() - heldOut;
        return new ImageSplits(
                ImageKind.CIFAR10,
                title(),
                training.part(0, kept),
                training.part(kept, training.size()),
                test.part(0, heldOut),
                Preprocessing.eecs598(Preprocessing.channelMeans(training)),
                CLASS_NAMES);
    }

    /** Returns for each file whether it is the official one; reads all of them, and goes on after a bad one. */
    public List<FileCheck> verify() {
        List<FileCheck> checks = new ArrayList<>();
        for (ImageFile batch : used()) {
            checks.add(verify(batch));
        }
        if (Files.exists(meanFile())) {
            checks.add(check(meanFile(), MEAN_CHECKSUM, "mean of training images 0 to 48999", this::givenMean));
        }
        return List.copyOf(checks);
    }

    private FileCheck verify(ImageFile batch) {
        return check(file(batch), batch.checksum(form), imagesPerBatch + " images", () -> read(batch));
    }

    private static FileCheck check(Path file, Checksum expected, String content, Runnable reading) {
        String name = file.getFileName().toString();
        try {
            reading.run();
            Checksum found = expected.of(file);
            return found.equals(expected)
                    ? new FileCheck(name, true, content + ", " + expected.algorithm() + " as expected")
                    : new FileCheck(name, false, "\"" + file + "\" has " + found + ", expected " + expected
                            + ": its format is correct, but not its content. " + FETCH_IT);
        } catch (DataProblem e) {
            return new FileCheck(name, false, e.getMessage());
        } catch (IOException e) {
            return new FileCheck(name, false, DataProblem.unreadable(file, e).getMessage());
        }
    }

    private Set<ImageFile> used() {
        return isComplete() ? batches : ImageFile.HALF;
    }

    private PixelSet training() {
        return PixelSet.union(ImageFile.TRAINING.stream().filter(used()::contains).map(this::read).toArray(PixelSet[]::new));
    }

    private PixelSet read(ImageFile batch) {
        return form == Form.BINARY ? BinaryBatch.read(file(batch), imagesPerBatch) : PickledBatch.read(file(batch), imagesPerBatch);
    }

    private Path file(ImageFile batch) {
        return folder.resolve(batch.fileName(form));
    }

    private Path meanFile() {
        return folder.resolve(MEAN_FILE);
    }

    private double[] givenMean() {
        try {
            long size = Files.size(meanFile());
            if (size != PixelSet.IMAGE_BYTES * Double.BYTES) {
                throw new DataProblem("\"" + meanFile() + "\" has " + size + " bytes, expected " + PixelSet.IMAGE_BYTES * Double.BYTES
                        + ": 3072 numbers of 8 bytes. Remove or replace it.");
            }
            double[] mean = new double[PixelSet.IMAGE_BYTES];
            ByteBuffer.wrap(Files.readAllBytes(meanFile())).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(mean);
            for (int j = 0; j < mean.length; j++) {
                if (!(mean[j] >= 0 && mean[j] <= 255)) {
                    throw new DataProblem("\"" + meanFile() + "\", byte " + j * Double.BYTES + ": " + mean[j]
                            + " is not a mean of pixels, expected 0..255. Remove or replace the file.");
                }
            }
            return mean;
        } catch (IOException e) {
            throw DataProblem.unreadable(meanFile(), e);
        }
    }
}
