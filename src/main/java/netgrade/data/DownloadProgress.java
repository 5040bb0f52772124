package netgrade.data;

/** Is told how far a download is. */
public interface DownloadProgress {

    /**
     * Says how many bytes are there.
     *
     * @param bytes those of earlier, broken downloads included
     * @param totalBytes of the whole file
     */
    void at(long bytes, long totalBytes);
}
