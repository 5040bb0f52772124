package netgrade.wire;

import java.util.HexFormat;

/** Bytes written by hand: pairs of hexadecimal digits, spaces between them as one likes. */
final class Hex {

    private Hex() {}

    static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static String digits(byte[] bytes) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
