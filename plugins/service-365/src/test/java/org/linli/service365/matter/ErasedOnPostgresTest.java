package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.linli.testkit.FreshDatabases;
import org.linli.testkit.site.TestSite;

/** The same erasure where PostgreSQL keeps the data: on no page, and in no column of any table. */
class ErasedOnPostgresTest {

    @Test
    void whoIsErasedIsOnNoPageAndInNoTable() throws Exception {
        try (var databases = FreshDatabases.onPostgres();
                var site = TestSite.with(Path.of("target/classes"), databases, true)) {
            var core = site.data("core");
            var story = new ErasureStory(
                    () -> site.linli().address(),
                    sql -> core.read(
                            handle -> handle.createQuery(sql).mapTo(Long.class).one()));
            long member = story.reportedAndAnswered();
            assertThat(story.traces(member))
                    .allSatisfy((place, shown) -> assertThat(shown).as(place).isTrue());
            assertThat(core.read(ErasedOnPostgresTest::tablesThatTell)).isNotEmpty();

            story.erase(member);

            assertThat(story.traces(member))
                    .allSatisfy((place, shown) -> assertThat(shown).as(place).isFalse());
            assertThat(core.read(ErasedOnPostgresTest::tablesThatTell)).isEmpty();
        }
    }

    /** The columns of text in which the name, the need or the phone stand. */
    private static List<String> tablesThatTell(Handle handle) {
        return handle
                .createQuery("select table_name || '.' || column_name from information_schema.columns"
                        + " where table_schema = current_schema() and data_type in ('text', 'character varying')"
                        + " order by 1")
                .mapTo(String.class)
                .list()
                .stream()
                .filter(column -> tells(handle, column))
                .toList();
    }

    private static boolean tells(Handle handle, String column) {
        var parts = column.split("\\.");
        return handle.createQuery("select count(*) from " + parts[0] + " where " + parts[1] + " ilike '%zephyr%' or "
                                + parts[1] + " ilike '%xylophones%' or " + parts[1] + " like '%13800138765%'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }
}
