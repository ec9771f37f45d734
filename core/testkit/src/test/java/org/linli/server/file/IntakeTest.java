package org.linli.server.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.refusal.Refusal;
import org.linli.api.refusal.Refused;
import org.linli.server.web.Uploads.Kind;
import org.linli.server.web.Uploads.Upload;

class IntakeTest {

    private final Intake intake = new Intake(2);

    @Test
    void thePositionAndTheCameraAreGoneFromAPhoto() {
        var photo = Photos.withPosition(60, 40, 1);
        assertThat(text(photo)).contains("Exif").contains(Photos.CAMERA);

        var taken = intake.take(upload("home.jpg", photo));

        assertThat(text(taken.content())).doesNotContain("Exif").doesNotContain(Photos.CAMERA);
        assertThat(text(taken.thumbnail())).doesNotContain("Exif").doesNotContain(Photos.CAMERA);
    }

    @Test
    void whatHangsBehindAPictureIsGone() {
        var picture = Photos.plain("png", 20, 20);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        var both = ByteBuffer.allocate(picture.length + script.length)
                .put(picture)
                .put(script)
                .array();

        assertThat(text(intake.take(upload("a.png", both)).content())).doesNotContain("script");
    }

    /** The red half stood on the left; turned as the eight positions say, it stands where named here. */
    @ParameterizedTest
    @CsvSource({"1,LEFT", "2,RIGHT", "3,RIGHT", "4,LEFT", "5,TOP", "6,TOP", "7,BOTTOM", "8,BOTTOM"})
    void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, String red) throws IOException {
        var taken = intake.take(upload("a.jpg", Photos.withPosition(160, 80, orientation)));

        var image = ImageIO.read(new ByteArrayInputStream(taken.content()));
        assertThat(image.getWidth() > image.getHeight()).isEqualTo(orientation < 5);
        assertThat(where(image)).isEqualTo(red);
    }

    @Test
    void aThumbnailHasAtMostThreeHundredAndTwentyPointsASide() throws IOException {
        var taken = intake.take(upload("a.jpg", Photos.plain("jpeg", 3000, 1000)));

        var thumbnail = ImageIO.read(new ByteArrayInputStream(taken.thumbnail()));
        assertThat(thumbnail.getWidth()).isEqualTo(320);
        assertThat(thumbnail.getHeight()).isEqualTo(107);
    }

    @Test
    void aSmallFileThatClaimsToBeAHugePictureIsRefusedUnread() {
        var bomb = Photos.bomb(60_000, 60_000);
        assertThat(bomb.length).isLessThan(1_000);

        assertThat(refusal("bomb.png", bomb)).isEqualTo(Refusal.of("photos", "file.refused.points", "bomb.png"));
    }

    @Test
    void aLargePictureIsKeptAtAPartOfItsSize() throws IOException {
        var taken = intake.take(upload("a.png", Photos.plain("png", 6000, 5000)));

        var image = ImageIO.read(new ByteArrayInputStream(taken.content()));
        assertThat((long) image.getWidth() * image.getHeight()).isLessThanOrEqualTo(Picture.POINTS_KEPT_MAX);
        assertThat(where(image)).isEqualTo("LEFT");
    }

    @Test
    void aFileOverTenMegabytesIsRefusedByName() {
        var large = new byte[10 * Intake.MEGABYTE + 1];

        assertThat(refusal("long.pdf", large)).isEqualTo(Refusal.of("photos", "file.refused.size", "long.pdf", 10));
    }

    @Test
    void aJarMayBeAsLargeAsTheDistrictSaysAndALargerOneIsToldTheWayItComesIn() {
        for (int bytes : new int[] {2 * Intake.MEGABYTE, 2 * Intake.MEGABYTE + 1}) {
            var content = new ByteArrayInputStream(new byte[bytes]);
            var jar = new Upload("file", "big.jar", bytes, content, Kind.JAR);
            if (bytes > 2 * Intake.MEGABYTE) {
                var refused = catchThrowableOfType(Refused.class, () -> intake.take(jar));
                assertThat(refused.refusals()).containsExactly(Refusal.of("file", "file.refused.jar", "big.jar", 2));
            } else {
                assertThat(intake.take(jar).content()).hasSize(bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>", "<svg xmlns='http://www.w3.org/2000/svg'>", "GIF89a", "MZ", "PK", ""})
    void whatIsNeitherPictureNorPdfIsRefusedByNameWhateverItIsCalled(String content) {
        assertThat(refusal("photo.jpg", content.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Refusal.of("photos", "file.refused.type", "photo.jpg"));
    }

    @Test
    void aDamagedPictureIsRefusedByName() {
        var half = Arrays.copyOf(Photos.plain("png", 200, 200), 60);

        assertThat(refusal("half.png", half)).isEqualTo(Refusal.of("photos", "file.refused.broken", "half.png"));
    }

    @Test
    void aPdfIsTakenAsItIs() {
        var pdf = "%PDF-1.7 a document".getBytes(StandardCharsets.US_ASCII);

        var taken = intake.take(upload("plan.PDF", pdf));

        assertThat(taken.content()).isEqualTo(pdf);
        assertThat(taken.type()).isEqualTo(FileType.PDF);
        assertThat(taken.name().text()).isEqualTo("plan.pdf");
    }

    private Refusal refusal(String name, byte[] content) {
        var refused = catchThrowableOfType(Refused.class, () -> intake.take(upload(name, content)));
        return refused.refusals().get(0);
    }

    private static Upload upload(String name, byte[] content) {
        return new Upload("photos", name, content.length, new ByteArrayInputStream(content));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String where(BufferedImage image) {
        int x = image.getWidth() / 2;
        int y = image.getHeight() / 2;
        if (red(image, 2, y) && !red(image, image.getWidth() - 3, y)) {
            return "LEFT";
        }
        if (red(image, image.getWidth() - 3, y) && !red(image, 2, y)) {
            return "RIGHT";
        }
        return red(image, x, 2) ? "TOP" : "BOTTOM";
    }

    private static boolean red(BufferedImage image, int x, int y) {
        var color = new Color(image.getRGB(x, y));
        return color.getRed() > color.getBlue();
    }
}
