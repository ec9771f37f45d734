package org.linli.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.calendar.Term;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.server.access.Sessions;
import org.linli.server.demo.SiteMark.Moved;
import org.linli.server.procedure.Errands;

/**
 * A demonstration's clock in a trainer's hands: it goes on by working days or hours, never back, and what comes by
 * itself comes on the way, each at its moment. For a site of one node.
 */
public final class TrainersClock {

    static final Duration AHEAD_MAX = Duration.ofDays(366);

    private final Ground ground;
    private final SiteMark mark;

    /**
     * What it stands on.
     *
     * @param deliver delivers the events that wait
     */
    public record Ground(
            DemoClock clock,
            Data data,
            Audit audit,
            Calendar calendar,
            Sessions sessions,
            Errands errands,
            Runnable deliver) {}

    public TrainersClock(Ground ground) {
        this.ground = ground;
        this.mark = new SiteMark(ground.data());
    }

    Instant now() {
        return ground.clock().instant();
    }

    Duration ahead() {
        return ground.clock().ahead();
    }

    Optional<Moved> lastMove() {
        return mark.lastMove();
    }

    /** Goes on by so much, and gives the moment reached. Throws Refused when that is too far from the real time. */
    synchronized Instant goOn(ActingAs who, Term by) {
        var over = new Moved(now(), end(now(), by));
        var shift = Duration.between(over.from(), over.to());
        var ahead = ahead().plus(shift);
        if (ahead.compareTo(AHEAD_MAX) > 0) {
            throw Refused.because("by", "demo.clock.refused.far", AHEAD_MAX.toDays());
        }
        // the end is stored first: after a crash on the way the clock stands there and not before what has come already
        ground.data().act(handle -> {
            mark.moved(handle, ahead, over);
            ground.audit().record(handle, who, "demo.clock.move", "site", 0, by + " " + over.from() + " " + over.to());
            return ground.sessions().later(handle, shift);
        });
        try {
            ground.errands().onTheWay(over.to(), moment -> {
                ground.clock().to(moment);
                comeToPass();
            });
        } finally {
            ground.clock().ahead(ahead);
        }
        comeToPass();
        return over.to();
    }

    private void comeToPass() {
        ground.errands().run();
        ground.deliver().run();
    }

    /** Hours by the clock; working days to the same time of the day that closes them. */
    private Instant end(Instant from, Term by) {
        var end = ground.calendar().end(from, by);
        if (by.unit() == Term.Unit.HOURS) {
            return end;
        }
        var time = from.atZone(Calendar.ZONE).toLocalTime();
        return Calendar.day(end.minusMillis(1))
                .atTime(time)
                .atZone(Calendar.ZONE)
                .toInstant();
    }
}
