package netgrade.data;

/**
 * A file as its publisher describes it.
 *
 * @param name without folders
 * @param bytes its size
 * @param checksum what it must hash to
 */
record RemoteFile(String name, long bytes, Checksum checksum) {}
