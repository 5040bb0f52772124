/**
 * The frames that grader and worker exchange, and the layout of the values in them; {@code docs/protocol.md} describes both for workers
 * in other languages.
 *
 * <p>In: values of {@link netgrade.spi}, programs and source files. Out: bytes, and back. It uses {@code spi} only and is in the worker's
 * jar. Everything read here may come from a hostile process: lengths are checked against the bytes at hand before anything is allocated,
 * and what does not fit is a {@link netgrade.wire.ProtocolException}. Numbers are little-endian.
 */
package netgrade.wire;
