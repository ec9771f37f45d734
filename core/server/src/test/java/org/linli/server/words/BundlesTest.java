package org.linli.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.api.words.Words;

class BundlesTest {

    private static final String ENGLISH = """
            own=It's {0}'s day, don't miss it
            plain=Don't
            brace=Write '{'0'}'
            broken=Mind the {gap}
            english.only=Here
            yaml.blank=Its own word
            """;
    private static final String CHINESE = "own=别错过{0}的日子\nplain=不\nbrace=写 '{'0'}'\nbroken=小心\n";

    private final Words english = words(Locale.ENGLISH);
    private final Words chinese = words(Locale.SIMPLIFIED_CHINESE);

    @Test
    void anApostropheIsAnApostropheWithAndWithoutArguments() {
        assertThat(english.text("own", "Anhe")).isEqualTo("It's Anhe's day, don't miss it");
        assertThat(english.text("plain")).isEqualTo("Don't");
        assertThat(english.text("brace")).isEqualTo("Write {0}");
    }

    @Test
    void aTermThatEndsAtMidnightIsSaidByTheDayThatItCloses() {
        var midnight = Instant.parse("2026-11-22T16:00:00Z");
        assertThat(english.deadline(midnight)).isEqualTo(english.date(LocalDate.of(2026, 11, 22)));
        var noon = Instant.parse("2026-11-22T04:00:00Z");
        assertThat(english.deadline(noon)).isEqualTo(english.moment(noon));
    }

    @Test
    void thePluginsOwnWordsComeBeforeTheCores() {
        assertThat(english.text("yaml.blank")).isEqualTo("Its own word");
        assertThat(chinese.text("yaml.missing", "name")).isEqualTo("缺少 name。");
    }

    @Test
    void whatIsMissingInChineseIsSaidInEnglishAndWhatIsMissingAltogetherGivesItsKey() {
        assertThat(chinese.text("english.only")).isEqualTo("Here");
        assertThat(chinese.text("no.such.key")).isEqualTo("no.such.key");
        assertThat(chinese.has("no.such.key")).isFalse();
        assertThat(chinese.has("own")).isTrue();
    }

    @Test
    void aTextThatIsNoMessageFormatIsShownAsItStands() {
        assertThat(english.text("broken", 1)).isEqualTo("Mind the {gap}");
    }

    @Test
    void everyChineseReadsChineseAndEverybodyElseEnglish() {
        assertThat(words(Locale.TRADITIONAL_CHINESE).locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(words(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void daysAndMomentsAreThoseOfShanghai() {
        var newYear = Instant.parse("2025-12-31T16:05:00Z");
        assertThat(chinese.moment(newYear)).isEqualTo("2026年1月1日 00:05");
        assertThat(english.moment(newYear)).isEqualTo("1 January 2026, 00:05");
        assertThat(chinese.date(LocalDate.of(2026, 3, 5))).isEqualTo("2026年3月5日");
        assertThat(english.text("own", newYear)).contains("1 January 2026, 00:05");
    }

    @Test
    void messagesAndListsAmongTheArgumentsAreSaidInTheSameLanguage() {
        var message = Message.of("own", List.of(Message.of("plain"), Message.of("yaml.key")));
        assertThat(message.in(chinese)).isEqualTo("别错过不; 键必须是普通文字。的日子");
    }

    private static Words words(Locale locale) {
        var files = Map.of("messages.properties", ENGLISH, "messages_zh_CN.properties", CHINESE);
        return Bundles.core()
                .and(name -> Optional.ofNullable(files.get(name))
                        .map(text -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .in(locale);
    }
}
