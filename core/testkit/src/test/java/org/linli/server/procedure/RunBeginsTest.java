package org.linli.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.linli.api.access.ActingAs;
import org.linli.api.area.Place;
import org.linli.api.procedure.Begin;
import org.linli.server.data.Database;
import org.linli.testkit.EachDatabase;

@EachDatabase
class RunBeginsTest {

    private final Database database;

    RunBeginsTest(Database database) {
        this.database = database;
    }

    @Test
    void aRunAndItsFirstRowBeginAtTheSameMomentHoweverTimePasses() {
        var engine = Engines.of(database, new Ticking());
        var data = database.data("core");
        var begin = Begin.of(data.newId(), new Place(1, 2, 0));

        var run = data.act(handle -> engine.start(handle, ActingAs.ANYBODY, TreeCare.PROCEDURE, begin));

        var first = data.read(handle -> engine.rows(handle, run.id())).get(0);
        assertThat(first.at()).isEqualTo(run.startedAt());
    }

    /** A millisecond later at each look. */
    private static final class Ticking extends Clock {

        private Instant now = Instant.parse("2026-05-20T02:00:00Z");

        @Override
        public Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
