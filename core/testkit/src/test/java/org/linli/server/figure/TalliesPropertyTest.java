package org.linli.server.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.HandleCallback;
import org.linli.api.data.Data;
import org.linli.server.area.District;
import org.linli.testkit.FreshDatabases;

/** Whatever comes and changes, and wherever the keeping of days is killed: what is read is what the rows come to. */
class TalliesPropertyTest {

    private static final List<FreshDatabases> DATABASES = new ArrayList<>();

    enum Act {
        BEGIN,
        TURN,
        WAIT,
        SETTLE,
        KILLED,
        ANEW,
        MOVE_AREA
    }

    /** Something that happens, with a number that says to which or for how long. */
    record Step(Act act, int number) {}

    @BeforeContainer
    static void open() {
        DATABASES.addAll(List.of(FreshDatabases.sqlite(), FreshDatabases.onPostgres()));
    }

    @AfterContainer
    static void close() {
        DATABASES.forEach(FreshDatabases::close);
    }

    @Property(tries = 60)
    void whatIsReadIsWhatTheRowsComeTo(@ForAll("steps") List<Step> steps, @ForAll boolean postgres) {
        var answered = new Answered(new District(DATABASES.get(postgres ? 1 : 0).main()));
        var runs = new ArrayList<Long>();
        for (var step : steps) {
            take(answered, runs, step);
            for (boolean byPace : new boolean[] {false, true}) {
                var ask = answered.months(byPace);
                assertThat(answered.read(ask)).as("after %s", step).isEqualTo(answered.counted(ask));
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Act.class), Arbitraries.integers().between(0, 90))
                .as(Step::new)
                .list()
                .ofMaxSize(40);
    }

    private static void take(Answered answered, List<Long> runs, Step step) {
        var district = answered.district;
        int number = step.number;
        switch (step.act) {
            case BEGIN -> {
                var areas = List.of(district.willow, district.maple, district.river);
                runs.add(answered.begin(number, areas.get(number % 3), Answered.PACES.get(number % 2)));
            }
            case TURN -> {
                if (!runs.isEmpty()) {
                    answered.turn(runs.get(number % runs.size()), number % 19);
                }
            }
            case WAIT -> answered.clock.move(Duration.ofSeconds(number * number * 10L));
            case SETTLE -> answered.tallies(answered.figure()).settle();
            case KILLED -> killed(answered, number);
            case ANEW -> answered.tallies(answered.figure()).anew();
            case MOVE_AREA ->
                district.register.govern(
                        District.CLERK, district.willow, number % 2 == 0 ? district.north : district.south);
        }
    }

    private static void killed(Answered answered, int acts) {
        try {
            answered.tallies(new Dying(answered.district.data, new AtomicInteger(acts % 8)), answered.figure())
                    .settle();
        } catch (Killed e) {
            assertThat(acts).isNotNegative();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** Data that dies after so many acts. */
    private record Dying(Data data, AtomicInteger left) implements Data {

        @Override
        public <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
            return data.read(work);
        }

        @Override
        public <T, X extends Exception> T act(HandleCallback<T, X> work) throws X {
            if (left.getAndDecrement() == 0) {
                throw new Killed();
            }
            return data.act(work);
        }

        @Override
        public long newId() {
            return data.newId();
        }
    }
}
