package org.linli.server.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a JPEG wants to be turned: the tag Orientation of Exif 2.3, 1 to 8; 1 when it does not say. */
final class JpegOrientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final short LITTLE_ENDIAN = 0x4949;

    private JpegOrientation() {}

    static int of(byte[] jpeg) {
        try {
            int found = search(ByteBuffer.wrap(jpeg).position(2));
            return found >= 1 && found <= 8 ? found : 1;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return 1;
        }
    }

    private static int search(ByteBuffer jpeg) {
        while (jpeg.remaining() > 4) {
            int marker = jpeg.getShort() & 0xFFFF;
            if (marker == START_OF_SCAN) {
                return 1;
            }
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            var segment = jpeg.slice(jpeg.position(), length);
            if (marker == APP1 && isExif(segment)) {
                return inTiff(segment.slice(EXIF.length, length - EXIF.length));
            }
            jpeg.position(jpeg.position() + length);
        }
        return 1;
    }

    private static boolean isExif(ByteBuffer segment) {
        var start = new byte[Math.min(EXIF.length, segment.remaining())];
        segment.get(0, start);
        return Arrays.equals(start, EXIF);
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return tiff.getShort(entry + 8);
            }
        }
        return 1;
    }
}
