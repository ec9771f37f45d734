package org.linli.server.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.jpg",
        "C:\\windows\\system32\\a.png, a.jpg",
        "/etc/cron.d/job.jpeg, job.jpeg",
        ".htaccess, htaccess.jpg",
        "page.html, page.jpg",
        "'  ', file.jpg",
        "'a\"b<c>.jpg', abc.jpg"
    })
    void aNameNeverNamesAPlaceAndEndsAsItsContentDoes(String sent, String kept) {
        assertThat(FileName.of(sent, FileType.JPEG).text()).isEqualTo(kept);
    }

    @Test
    void controlAndDirectionMarksAreTakenOut() {
        assertThat(FileName.of("gpj\u202E\r\n\0.jpg", FileType.JPEG).text()).isEqualTo("gpj.jpg");
    }

    @Test
    void rareCharactersStayAndALongNameKeepsItsEnd() {
        var rare = "\uD842\uDFB7";
        assertThat(FileName.of(rare + ".pdf", FileType.PDF).text()).isEqualTo(rare + ".pdf");
        assertThat(FileName.of(rare.repeat(500) + "z.pdf", FileType.PDF).text())
                .endsWith(rare + "z.pdf")
                .hasSizeLessThan(300);
    }
}
