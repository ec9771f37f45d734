package org.linli.server.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.result.ResultSetException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.api.data.Data;
import org.linli.testkit.EachDatabase;

/** What a read gives is not changed by those that ran the same SQL before it. */
@EachDatabase
class ReadAgainTest {

    private static final String ALL = "select * from again order by id";

    private final Data data;
    private final Data other;

    ReadAgainTest(Database database) {
        data = database.data("core");
        other = database.data("other");
    }

    @BeforeEach
    void make() {
        run("create table again (id bigint not null primary key, name text not null)");
        run("insert into again (id, name) values (1, 'a'), (2, 'b'), (3, 'c')");
    }

    @AfterEach
    void remove() {
        run("drop table again");
    }

    @Test
    void theSameSqlRunsWithinItself() {
        List<String> pairs = data.read(handle -> {
            var found = new ArrayList<String>();
            try (Stream<Integer> outer = handle.createQuery(ALL).mapTo(Integer.class).stream()) {
                outer.forEach(one ->
                        other.read(inner -> found.addAll(inner.createQuery(ALL).mapTo(Integer.class).stream()
                                .map(two -> one + "-" + two)
                                .toList())));
            }
            return found;
        });

        assertThat(pairs).containsExactly("1-1", "1-2", "1-3", "2-1", "2-2", "2-3", "3-1", "3-2", "3-3");
    }

    @Test
    void rowsThatWereCarriedOutOfAReadAreOver() {
        Iterator<Integer> left = data.read(handle -> {
            var rows = handle.createQuery(ALL).mapTo(Integer.class).iterator();
            rows.next();
            return rows;
        });

        assertThatThrownBy(() -> data.read(handle -> {
                    handle.createQuery(ALL).mapTo(Integer.class).list();
                    return left.next();
                }))
                .isInstanceOf(ResultSetException.class);
    }

    private void run(String sql) {
        data.act(handle -> handle.execute(sql));
    }
}
