package org.linli.server.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures as they come from phones, and as they come from those who mean ill. */
public final class Photos {

    /** Found in every photo made here, beside its GPS block. */
    public static final String CAMERA = "Test camera of a resident";

    private Photos() {}

    /** The left half red, the right half blue. */
    public static byte[] plain(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x < width / 2 ? Color.RED : Color.BLUE).getRGB());
            }
        }
        return encoded(image, format);
    }

    /** A JPEG with an Exif block: orientation, the camera's name, and a GPS directory with the latitude 34. */
    public static byte[] withPosition(int width, int height, int orientation) {
        var plain = plain("jpeg", width, height);
        var exif = exif(orientation);
        return ByteBuffer.allocate(plain.length + exif.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** A PNG of a few hundred bytes that claims these dimensions. */
    public static byte[] bomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var header = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(new byte[1000]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] exif(int orientation) {
        var camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        int gps = 8 + 2 + 3 * 12 + 4;
        int text = gps + 2 + 2 * 12 + 4;
        var tiff = ByteBuffer.allocate(text + camera.length + 24);
        tiff.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 3);
        entry(tiff, 0x010F, 2, camera.length, text);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0).putShort((short) 2);
        entry(tiff, 0x0001, 2, 2, 'N' << 24);
        entry(tiff, 0x0002, 5, 3, text + camera.length);
        tiff.putInt(0)
                .put(camera)
                .putInt(34)
                .putInt(1)
                .putInt(21)
                .putInt(1)
                .putInt(7)
                .putInt(1);
        var body = tiff.array();
        return ByteBuffer.allocate(10 + body.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + body.length))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var body = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] deflated(byte[] data) {
        var out = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(out)) {
            deflater.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
