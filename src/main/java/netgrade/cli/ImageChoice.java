package netgrade.cli;

/** Which images the user wants to train on. */
enum ImageChoice {
    /** CIFAR-10 if found, else the embedded images. */
    AUTO,
    CIFAR10,
    EMBEDDED
}
