package org.linli.server.file;

import java.io.IOException;
import java.time.Duration;
import org.linli.api.data.Busy;
import org.linli.api.refusal.Refused;
import org.linli.server.limit.Permits;
import org.linli.server.web.Uploads.Kind;
import org.linli.server.web.Uploads.Upload;

/** Looks at a file as it comes in: how large, what it is, and, for a picture, only its points. */
final class Intake {

    static final int MEGABYTE = 1024 * 1024;

    private static final int MEGABYTES_MAX = 10;
    private static final int PICTURES_AT_ONCE = 2;
    private static final Duration WAIT_MAX = Duration.ofSeconds(20);
    private static final byte[] NO_THUMBNAIL = {};

    private final Permits pictures = new Permits(PICTURES_AT_ONCE);
    private final int jarMegabytes;

    /** @param jarMegabytes how large a plugin's jar may be */
    Intake(int jarMegabytes) {
        this.jarMegabytes = jarMegabytes;
    }

    /** A file that may be stored. */
    record Taken(FileName name, FileType type, byte[] content, byte[] thumbnail) {}

    /** Throws {@link Refused} at the upload's field, naming the file. */
    Taken take(Upload upload) {
        var content = content(upload);
        var type = type(upload, content);
        var name = FileName.of(upload.name(), type);
        return type.image() ? picture(upload, name, type, content) : new Taken(name, type, content, NO_THUMBNAIL);
    }

    private static FileType type(Upload upload, byte[] content) {
        if (upload.kind() != Kind.DOCUMENT) {
            return FileType.sheet(content).orElseThrow(() -> refused(upload, "file.refused.sheet"));
        }
        return FileType.of(content).orElseThrow(() -> refused(upload, "file.refused.type"));
    }

    private byte[] content(Upload upload) {
        int bytesMax = megabytesMax(upload) * MEGABYTE;
        if (upload.bytes() > bytesMax) {
            throw tooLarge(upload);
        }
        try {
            var content = upload.content().readNBytes(bytesMax + 1);
            if (content.length > bytesMax) {
                throw tooLarge(upload);
            }
            return content;
        } catch (IOException e) {
            throw refused(upload, "file.refused.broken");
        }
    }

    // an unpacked picture takes tens of megabytes: few at once
    private Taken picture(Upload upload, FileName name, FileType type, byte[] content) {
        pictures.take(1, WAIT_MAX, () -> new Busy("too many pictures at once"));
        try {
            var picture = Picture.read(content, type);
            return new Taken(name, type, picture.encoded(type), picture.thumbnail());
        } catch (Picture.TooManyPoints e) {
            throw refused(upload, "file.refused.points");
        } catch (IOException e) {
            throw refused(upload, "file.refused.broken");
        } finally {
            pictures.giveBack(1);
        }
    }

    private int megabytesMax(Upload upload) {
        return upload.kind() == Kind.JAR ? jarMegabytes : MEGABYTES_MAX;
    }

    private Refused tooLarge(Upload upload) {
        var key = upload.kind() == Kind.JAR ? "file.refused.jar" : "file.refused.size";
        return Refused.because(upload.field(), key, FileName.shown(upload.name()), megabytesMax(upload));
    }

    private static Refused refused(Upload upload, String key) {
        return Refused.because(upload.field(), key, FileName.shown(upload.name()));
    }
}
