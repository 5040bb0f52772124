/**
 * Serves a local page on which an instructor reads answers and code beside the report and gives points by hand.
 *
 * <p>In: results of an earlier run, the rubric, the submissions where they are at hand, and the file of manual scores. Out: that file,
 * changed, for the next run. {@link netgrade.review.Desk} holds what is reviewed, {@link netgrade.review.ReviewServer} shows it to this
 * machine and to nobody else.
 *
 * <p>May use {@code report}, {@code result}, {@code rubric}, {@code intake} and {@code document}; the JDK's HTTP server is used here only.
 * Nothing is null.
 */
package netgrade.review;
