package org.linli.server.file;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture, drawn anew from its points alone: position, camera, comments and whatever was hidden behind it are
 * gone, and it stands upright. The picture's size is asked before anything is unpacked.
 */
final class Picture {

    /** More points than this are refused unread: a few kilobytes can claim to be gigabytes. */
    static final long POINTS_MAX = 60_000_000L;

    /** A picture of more points than this is read at a half, a third … of its size. */
    static final long POINTS_KEPT_MAX = 16_000_000L;

    static final int THUMBNAIL_SIDE_MAX = 320;

    private static final float QUALITY = 0.88f;

    private final BufferedImage image;

    private Picture(BufferedImage image) {
        this.image = image;
    }

    /** Throws {@link TooManyPoints}, or IOException when it is no picture that can be read. */
    static Picture read(byte[] content, FileType type) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            if (points > POINTS_MAX) {
                throw new TooManyPoints();
            }
            var how = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) points / POINTS_KEPT_MAX));
            how.setSourceSubsampling(Math.max(step, 1), Math.max(step, 1), 0, 0);
            int orientation = type == FileType.JPEG ? JpegOrientation.of(content) : 1;
            return new Picture(upright(reader.read(0, how), orientation));
        } catch (RuntimeException e) {
            // the readers throw many kinds for broken colour profiles, tables and sizes
            throw new IOException("not a readable picture", e);
        } finally {
            reader.dispose();
        }
    }

    byte[] encoded(FileType type) throws IOException {
        return write(image, type);
    }

    /** A JPEG of at most 320 points a side. */
    byte[] thumbnail() throws IOException {
        double scale = Math.min(1.0, (double) THUMBNAIL_SIDE_MAX / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(halved(), 0, 0, width, height, null);
        pen.dispose();
        return write(small, FileType.JPEG);
    }

    /** Bilinear drawing looks at four points: larger steps would leave grain, so the picture is halved on the way. */
    private BufferedImage halved() {
        var from = image;
        while (Math.max(from.getWidth(), from.getHeight()) > 4 * THUMBNAIL_SIDE_MAX) {
            var half = new BufferedImage(
                    Math.max(1, from.getWidth() / 2), Math.max(1, from.getHeight() / 2), image.getType());
            var pen = half.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, half.getWidth(), half.getHeight(), null);
            pen.dispose();
            from = half;
        }
        return from;
    }

    private static BufferedImage upright(BufferedImage read, int orientation) {
        int kind = read.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        boolean lying = orientation >= 5;
        int width = lying ? read.getHeight() : read.getWidth();
        int height = lying ? read.getWidth() : read.getHeight();
        var drawn = new BufferedImage(width, height, kind);
        var pen = drawn.createGraphics();
        pen.drawImage(read, turn(orientation, read.getWidth(), read.getHeight()), null);
        pen.dispose();
        return drawn;
    }

    /** Exif's eight positions: mirrored, turned, or both. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] write(BufferedImage image, FileType type) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(type.name()).next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The picture says it has more points than are unpacked. */
    static final class TooManyPoints extends IOException {
        TooManyPoints() {
            super("more than " + POINTS_MAX + " points");
        }
    }
}
