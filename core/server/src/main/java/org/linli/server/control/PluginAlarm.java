package org.linli.server.control;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.linli.api.access.ActingAs;
import org.linli.api.audit.Audit;
import org.linli.api.calendar.Calendar;
import org.linli.api.data.Data;
import org.linli.api.notice.Notice;
import org.linli.api.notice.Notices;
import org.linli.server.limit.Faults;
import org.linli.server.plugin.PluginHost;
import org.linli.server.plugin.PluginStatus.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the administrators, and the audit trail, of a plugin that fails again and again, and that it was stopped. */
public final class PluginAlarm {

    /** More administrators than this are not told. */
    static final int TOLD_MAX = 20;

    private static final String DEGRADED = "plugin.degraded";
    private static final String ASIDE = "plugin.aside";
    private static final Logger LOG = LoggerFactory.getLogger(PluginAlarm.class);

    private final Ground ground;

    private PluginAlarm(Ground ground) {
        this.ground = ground;
    }

    /** What it tells through; the data and the notices are the core's. */
    public record Ground(Clock clock, Data data, Supplier<Audit> audit, Notices notices) {}

    /** Tells from now on; after the host, which stops what is to be stopped. */
    public static void set(Ground ground, Faults faults, PluginHost host) {
        var alarm = new PluginAlarm(ground);
        faults.whenWeak(id -> alarm.tell(DEGRADED, id));
        faults.whenTooMany(id -> host.plugin(id)
                .filter(plugin -> plugin.state() == State.FAILED)
                .ifPresent(stopped -> alarm.tell(ASIDE, id)));
    }

    private void tell(String what, String id) {
        try {
            ground.data.act(handle -> {
                ground.audit.get().record(handle, ActingAs.SYSTEM, what, "plugin", 0, id);
                var now = ground.clock.instant();
                var key = what + " " + id + " " + now.toEpochMilli();
                var notice = new Notice(key, "notice." + what, List.of(id), "/plugins/" + id);
                new PluginDutyDao(handle)
                        .administrators(LocalDate.ofInstant(now, Calendar.ZONE).toString(), TOLD_MAX)
                        .forEach(member -> ground.notices.send(handle, member, notice));
                return notice;
            });
        } catch (RuntimeException thrown) { // the plugin's page says it all the same
            LOG.error("Nobody could be told that {} fails ({})", id, what, thrown);
        }
    }
}
