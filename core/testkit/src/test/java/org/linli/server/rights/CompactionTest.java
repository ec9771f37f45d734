package org.linli.server.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class CompactionTest {

    private final Data data;

    CompactionTest(Database database) {
        data = database.data("core");
    }

    @Test
    void afterAnErasureNoFigureKeepsItsDays() {
        data.act(handle -> handle.execute("insert into core_tally (id, figure, dimension, hash, settled_at)"
                + " values (1, 'core.figure', '', 'x', 1)"));

        new Compaction(data, () -> {}).ask();

        assertThat(data.<Long, RuntimeException>read(handle -> handle.createQuery("select settled_at from core_tally")
                        .mapTo(Long.class)
                        .one()))
                .isZero();
    }
}
