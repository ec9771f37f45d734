package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;

@EachDatabase
class ActTest {

    private final Data data;
    private final Data other;

    ActTest(Database database) {
        data = database.data("core");
        other = database.data("other");
    }

    @BeforeEach
    void empty() {
        act(handle -> handle.execute("delete from core_site"));
    }

    @Test
    void anActReturnsItsValueAndIsSeenByTheNextRead() {
        String value = data.act(handle -> {
            put(handle, "a");
            return "done";
        });

        assertThat(value).isEqualTo("done");
        assertThat(keys()).containsExactly("a");
    }

    @Test
    void anActThatThrowsLeavesNothingAndTheCallerGetsWhatWasThrown() {
        Exception checked = new Exception("checked");
        Error error = new AssertionError("error");

        assertThatThrownBy(() -> data.act(handle -> {
                    put(handle, "a");
                    throw checked;
                }))
                .isSameAs(checked);
        assertThatThrownBy(() -> data.act(handle -> {
                    put(handle, "b");
                    throw error;
                }))
                .isSameAs(error);
        assertThat(keys()).isEmpty();
    }

    @Test
    void anActInsideAnActJoinsItAlsoThroughAnotherOwnersData() {
        assertThatThrownBy(() -> act(outer -> {
                    put(outer, "outer");
                    other.act(inner -> put(inner, "inner"));
                    assertThat(count(outer)).isEqualTo(2);
                    throw new IllegalStateException("all or nothing");
                }))
                .hasMessage("all or nothing");

        assertThat(keys()).isEmpty();
    }

    @Test
    void anInnerActThatThrowsLeavesNothingWhenTheOuterGoesOn() {
        act(outer -> {
            put(outer, "outer");
            assertThatThrownBy(() -> other.act(inner -> {
                        put(inner, "inner");
                        return put(inner, "outer");
                    }))
                    .isInstanceOf(JdbiException.class);
            put(outer, "after");
        });

        assertThat(keys()).containsExactly("after", "outer");
    }

    @Test
    void aReadInsideAnActSeesWhatTheActWrote() {
        act(outer -> {
            put(outer, "a");
            assertThat(keys()).containsExactly("a");
        });
    }

    @Test
    void aReadSeesOneStateWhateverIsStoredMeanwhile() {
        act(handle -> put(handle, "before"));

        data.read(handle -> {
            assertThat(count(handle)).isEqualTo(1);
            inAnotherThread(() -> act(writing -> put(writing, "meanwhile")));
            assertThat(count(handle)).isEqualTo(1);
            return null;
        });

        assertThat(keys()).containsExactly("before", "meanwhile");
    }

    @Test
    void aReadCannotWriteAndCannotBeginAnAct() {
        assertThatThrownBy(() -> data.read(handle -> put(handle, "a"))).isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> data.read(handle -> data.act(inner -> put(inner, "a"))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void anActCannotEndItsTransactionItself() {
        assertThatThrownBy(() -> act(Handle::commit)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> act(handle -> handle.execute("commit"))).isInstanceOf(JdbiException.class);
        assertThatThrownBy(() -> act(handle -> handle.execute(" RollBack"))).isInstanceOf(JdbiException.class);
    }

    @Test
    void aHandleChangesNeitherTheConnectionNorWhatOthersMay() {
        for (var sql : List.of(
                "pragma writable_schema = 1",
                "attach database 'x' as y",
                "vacuum",
                "set role postgres",
                "copy data_row to program 'x'",
                "do 'begin end'",
                "call data_f()",
                "grant all on core_site to public",
                "revoke all on core_site from public")) {
            assertThatThrownBy(() -> act(handle -> handle.execute(sql)))
                    .as(sql)
                    .hasStackTraceContaining("not within a read or an act");
        }
    }

    @Test
    void workInATransactionOfItsHandleJoinsTheAct() {
        assertThatThrownBy(() -> act(handle -> {
                    handle.useTransaction(inner -> put(inner, "a"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(keys()).isEmpty();
    }

    @Test
    void aHandleIsDeadAfterItsAct() {
        AtomicReference<Handle> kept = new AtomicReference<>();
        act(kept::set);

        assertThatThrownBy(() -> put(kept.get(), "late")).isInstanceOf(Exception.class);
        assertThat(keys()).isEmpty();
    }

    @Test
    void theCallersClassLoaderTravelsWithTheAct() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        ClassLoader own = new ClassLoader(before) {};
        Thread.currentThread().setContextClassLoader(own);
        try {
            ClassLoader seen = data.act(handle -> Thread.currentThread().getContextClassLoader());
            assertThat(seen).isSameAs(own);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Test
    void idsAreDifferentAndOrdered() {
        List<Long> ids = IntStream.range(0, 20_000).mapToObj(i -> data.newId()).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id > 0);
    }

    private void act(org.jdbi.v3.core.HandleConsumer<RuntimeException> work) {
        data.act(handle -> {
            work.useHandle(handle);
            return null;
        });
    }

    private List<String> keys() {
        return data.read(handle -> handle.select("select key from core_site order by key")
                .mapTo(String.class)
                .list());
    }

    private static int put(Handle handle, String key) {
        return handle.execute("insert into core_site (key, value) values (?, '')", key);
    }

    private static int count(Handle handle) {
        return handle.select("select count(*) from core_site")
                .mapTo(Integer.class)
                .one();
    }

    private static void inAnotherThread(Runnable work) {
        try {
            Executors.newSingleThreadExecutor().submit(work).get();
        } catch (Exception thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
