package netgrade.data;

import java.util.List;

/**
 * A NumPy array of bytes, as a pickle holds it.
 *
 * @param shape its product is the number of values
 * @param values row by row
 */
record ByteArray(List<Long> shape, byte[] values) {}
