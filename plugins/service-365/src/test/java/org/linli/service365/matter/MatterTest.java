package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatterTest {

    @Test
    void theTitleIsTheFirstLine() {
        assertThat(Matter.title("  楼道灯不亮\n晚上看不见")).isEqualTo("楼道灯不亮");
    }

    @Test
    void aLongTitleIsCutAsAPersonCounts() {
        var rare = "𠮷".repeat(25);
        assertThat(Matter.title(rare)).isEqualTo("𠮷".repeat(24) + "…");
    }

    @Test
    void aPhoneNumberInTheWordsIsMasked() {
        assertThat(Matter.title("请回电13800000001谢谢")).isEqualTo("请回电138****0001谢谢");
        assertThat(Matter.masked("138 0000 0001")).isEqualTo("138****0001");
        assertThat(Matter.masked("2026-000412")).isEqualTo("2026-000412");
    }
}
