package netgrade.cli;

/** What the user wants nets to be trained on. */
enum ImageChoice {
    /** CIFAR-10 where it is found, else the embedded images. */
    AUTO,
    CIFAR10,
    EMBEDDED
}
