package netgrade.data;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The files of CIFAR-10, in their order, with the hashes of the official ones.
 *
 * <p>The hashes of the binary files are those that the Ruby port of torchvision checks; three of them were found by rebuilding the files
 * from other sources as well. Those of the Python files are torchvision's.
 */
enum ImageFile {
    TRAINING_1(
            "data_batch_1",
            "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
            "c99cafc152244af753f735de768cd75f"),
    TRAINING_2(
            "data_batch_2",
            "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
            "d4bba439e000b95fd0a9bffe97cbabec"),
    TRAINING_3(
            "data_batch_3",
            "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
            "54ebc095f3ab1f0389bbae665268c751"),
    TRAINING_4(
            "data_batch_4",
            "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
            "634d18415352ddfa80567beed471001a"),
    TRAINING_5(
            "data_batch_5",
            "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
            "482c414d41f54cd18b22e5b47cb7c3cb"),
    TEST("test_batch", "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b", "40351d587109b95175f43aff81a1287e");

    /** The training batches, in their order. */
    static final List<ImageFile> TRAINING = List.of(TRAINING_1, TRAINING_2, TRAINING_3, TRAINING_4, TRAINING_5);

    /** What is enough to train something, and to measure it by the images that the assignments measure by. */
    static final Set<ImageFile> HALF = EnumSet.of(TRAINING_1, TRAINING_5, TEST);

    private final String baseName;
    private final Checksum binary;
    private final Checksum pickled;

    ImageFile(String baseName, String binarySha256, String pickledMd5) {
        this.baseName = baseName;
        this.binary = Checksum.sha256(binarySha256);
        this.pickled = Checksum.md5(pickledMd5);
    }

    /** The two forms the files come in. */
    enum Form {
        /** Records of a label byte and the pixels. */
        BINARY,
        /** Pickles of Python 2. */
        PYTHON
    }

    String fileName(Form form) {
        return form == Form.BINARY ? baseName + ".bin" : baseName;
    }

    Checksum checksum(Form form) {
        return form == Form.BINARY ? binary : pickled;
    }
}
