package org.linli.server.list;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Where a page ends: the sort key's value and the id of its last row. In an address it is opaque; it holds values that
 * are bound to parameters, never SQL, and a broken one, or one of another order, is none.
 *
 * @param value a String or a Long
 */
record Cursor(Object value, long id) {

    /** Longer ones are none of ours. */
    private static final int TEXT_CHARACTERS_MAX = 4_000;

    /** The text of an address; the order is a name of the list's order, the same when it is read. */
    String text(String order) {
        var kind = value instanceof Long ? "n" : "t";
        var plain = kind + id + ":" + value;
        var bytes = (checksum(order, plain) + plain).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static Optional<Cursor> of(String order, String text) {
        if (text.isEmpty() || text.length() > TEXT_CHARACTERS_MAX) {
            return Optional.empty();
        }
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)))
                    .toString();
            var plain = decoded.substring(8);
            return decoded.startsWith(checksum(order, plain)) ? Optional.of(parse(plain)) : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Cursor parse(String plain) {
        int colon = plain.indexOf(':');
        var value = plain.substring(colon + 1);
        long id = Long.parseLong(plain.substring(1, colon));
        return plain.charAt(0) == 'n' ? new Cursor(Long.valueOf(value), id) : new Cursor(value, id);
    }

    /** No secret: it tells a cursor of this order from anything else, so that no value of a wrong type is compared. */
    private static String checksum(String order, String plain) {
        var crc = new CRC32();
        crc.update((order + "\n" + plain).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}
