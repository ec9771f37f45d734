package org.linli.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.api.data.Data;
import org.linli.api.search.SearchIndex;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class SearchIndexesTest {

    private final SearchIndexes indexes;
    private final SearchIndex index;
    private final Data data;
    private final boolean postgres;

    SearchIndexesTest(Database database) {
        postgres = database.postgres();
        indexes = new SearchIndexes(database);
        index = indexes.of("service-365", "matter");
        data = database.data("service-365");
    }

    @BeforeEach
    void fill() {
        put(1, "张三丰 幸福社区");
        put(2, "李四 三张桌子");
        put(3, "Wang Xiaoming, 幸福路１２号");
        put(4, "𠮷野家 社 区");
    }

    @Test
    void twoCharactersFindThePersonAndNotTheSameCharactersTheOtherWayRound() {
        assertThat(found("张三")).containsExactly(1L);
        assertThat(found("三张")).containsExactly(2L);
        assertThat(found("幸福")).containsExactly(1L, 3L);
    }

    @Test
    void oneCharacterAndLatinWordsAndNumbersAreFoundInAnyCaseAndWidth() {
        assertThat(found("丰")).containsExactly(1L);
        assertThat(found("xiaoming")).containsExactly(3L);
        assertThat(found("WANG")).containsExactly(3L);
        assertThat(found("12号")).containsExactly(3L);
        assertThat(found("𠮷野")).containsExactly(4L);
    }

    @Test
    void partsSetApartBySpacesMustAllBeThereInAnyOrder() {
        assertThat(found("社区 张三")).containsExactly(1L);
        assertThat(found("幸福 李四")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "'",
                "张三\"",
                "张三' OR 1=1 --",
                "* AND NOT (",
                "tokens:张三",
                "^张",
                "NEAR(张 三)",
                "张*",
                "a & b | !c",
                "<->",
                "\\",
                "\0",
                "张\u0000三",
                ":*",
                "{}",
                "-张",
                "+张 +三"
            })
    void whatIsTypedIsNeverSyntax(String typed) {
        assertThat(found(typed)).isSubsetOf(1L, 2L, 3L, 4L);
    }

    @Test
    void wordsOfTheQueryLanguageAreOrdinaryWords() {
        put(5, "and or not near");

        assertThat(found("or")).containsExactly(5L);
        assertThat(found("张三 or")).isEmpty();
        assertThat(found("NOT")).containsExactly(5L);
        remove(5);
    }

    @Test
    void whatIsTypedWithoutALetterFindsNothing() {
        assertThat(found("")).isEmpty();
        assertThat(found("!?，。")).isEmpty();
    }

    @Test
    void puttingAgainReplacesAndRemovingForgets() {
        put(1, "王五");
        assertThat(found("张三")).isEmpty();
        assertThat(found("王五")).containsExactly(1L);

        remove(1);
        assertThat(found("王五")).isEmpty();
    }

    @Test
    void anActThatIsUndoneLeavesTheIndexAsItWas() {
        try {
            data.act(handle -> {
                index.put(handle, 9, "赵六");
                throw new IllegalStateException("undone");
            });
        } catch (IllegalStateException expected) {
            // the point is what follows
        }
        assertThat(found("赵六")).isEmpty();
    }

    @Test
    void aLongTextIsCutAndNotRefused() {
        put(8, "长".repeat(100_000));

        assertThat(found("长长")).containsExactly(8L);
        remove(8);
    }

    @Test
    void bringingTogetherWhatWasAddedPieceByPieceChangesNothingThatIsFound() {
        for (int i = 0; i < 10; i++) {
            put(5, "赵六" + i);
        }
        remove(2);

        indexes.compact();

        assertThat(found("张三")).containsExactly(1L);
        assertThat(found("三张")).isEmpty();
        assertThat(found("赵六")).containsExactly(5L);
        assertThat(postgres ? 1 : segments()).isEqualTo(1);
        remove(5);
    }

    @Test
    void aNounThatIsNoPlainWordIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> indexes.of("core", "x; drop table core_site"));
    }

    private int segments() {
        return data.read(handle -> handle.createQuery("select count(distinct segid) from search_service365_matter_idx")
                .mapTo(Integer.class)
                .one());
    }

    private List<Long> found(String typed) {
        String condition = indexes.condition(index, "n.id", "search");
        return data.read(handle -> handle.createQuery(
                        "select n.id from (select 1 as id union select 2 union select 3 union select 4 union select 5"
                                + " union select 8 union select 9) as n where " + condition + " order by n.id")
                .bind("search", indexes.query(typed))
                .mapTo(Long.class)
                .list());
    }

    private void put(long id, String text) {
        data.act(handle -> {
            index.put(handle, id, text);
            return null;
        });
    }

    private void remove(long id) {
        data.act(handle -> {
            index.remove(handle, id);
            return null;
        });
    }
}
