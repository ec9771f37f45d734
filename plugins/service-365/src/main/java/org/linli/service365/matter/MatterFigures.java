package org.linli.service365.matter;

import static org.linli.service365.matter.MatterPermissions.READ;

import java.util.List;
import java.util.stream.Stream;
import org.linli.api.access.Channel;
import org.linli.api.figure.Figure;
import org.linli.api.figure.Unit;

/** What is counted of matters; a matter belongs to the period in which it came in. */
public final class MatterFigures {

    private static final List<String> CHANNELS =
            Stream.of(Channel.values()).map(Enum::name).toList();

    private MatterFigures() {}

    public static Figure received() {
        return byKind(Figure.of("received", Unit.COUNT, READ)
                .from("service365_matter m")
                .open()
                .card());
    }

    public static Figure answered() {
        return byKind(Figure.of("answered", Unit.PERCENT, READ)
                .from("service365_matter m join api_run r on r.id = m.id")
                .counts("sum(case when r.ended_at > 0 then 1 else 0 end)", "count(*)")
                .open()
                .card());
    }

    private static Figure byKind(Figure figure) {
        return figure.during("m.filed_at")
                .in("m.subdistrict_id", "m.community_id")
                .by("category", "matter.category", "m.category", Category.names())
                .by("channel", "matter.channel", "m.channel", CHANNELS);
    }
}
