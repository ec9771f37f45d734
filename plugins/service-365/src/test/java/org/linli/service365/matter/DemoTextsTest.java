package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoTextsTest {

    private final DemoTexts texts = new DemoTexts();

    @Test
    void storiesOfEveryCategoryAreWhole() {
        var random = new Random(1);
        var categories = EnumSet.noneOf(Category.class);
        var needs = new HashSet<String>();
        for (int i = 0; i < 500; i++) {
            var story = texts.story(random);
            categories.add(story.category());
            needs.add(story.need());
            assertThat(story.need() + story.answer() + story.where()).doesNotContain("{");
            assertThat(story.need().length()).isBetween(4, 2000);
            assertThat(story.answer().length()).isBetween(4, 2000);
        }
        assertThat(categories).containsExactlyInAnyOrder(Category.values());
        assertThat(needs).hasSizeGreaterThan(100);
    }

    @Test
    void sixHundredMattersHaveTheirFates() {
        assertThat(texts.fates().stream().mapToInt(DemoFate::matters).sum()).isEqualTo(600);
    }
}
