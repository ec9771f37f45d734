package org.linli.service365.matter;

import java.util.Arrays;
import java.util.List;
import org.linli.api.access.Channel;

/** How a need became known. Words at {@code matter.channel.<NAME>}. */
public enum MatterChannel {
    ONLINE(Channel.ONLINE),
    COUNTER(Channel.COUNTER),
    PHONE(Channel.PHONE),
    PAPER(Channel.PAPER),

    /** Found by staff on a visit or a round; nobody reported it. */
    VISIT(Channel.ONLINE),
    IMPORT(Channel.IMPORT);

    private final Channel act;

    MatterChannel(Channel act) {
        this.act = act;
    }

    /** The way in which the act of filing came in. */
    Channel act() {
        return act;
    }

    String words() {
        return "matter.channel." + name();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
