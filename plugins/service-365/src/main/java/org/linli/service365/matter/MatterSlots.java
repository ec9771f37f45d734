package org.linli.service365.matter;

import static org.linli.service365.matter.MatterPermissions.READ;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.linli.api.Setup;
import org.linli.api.area.Area;
import org.linli.api.data.Data;
import org.linli.api.member.Member;
import org.linli.api.organization.Organization;
import org.linli.api.slot.Slot;
import org.linli.api.slot.Slot.Ask;
import org.linli.api.slot.SlotPage;
import org.linli.api.slot.SlotPart;
import org.linli.api.slot.SlotPart.Line;
import org.linli.api.slot.SlotPart.Lines;

/** What is shown of matters in the core's pages: to whom, in charge of whom, and where. */
public final class MatterSlots {

    private static final int READ_MAX = 50;

    private final Data data;

    public MatterSlots(Setup to) {
        this.data = to.data();
    }

    public void register(Setup to) {
        to.slot(Slot.card(SlotPage.MEMBER, "reported", READ, this::reported));
        to.slot(Slot.card(SlotPage.ORGANIZATION, "in-charge", READ, this::inCharge));
        to.slot(Slot.tab(SlotPage.AREA, "open", READ, this::open));
        to.health("charge", this::withoutCharge);
    }

    /** What a member reported, the newest first. */
    private Optional<SlotPart> reported(Ask<Member> ask) {
        var found = data.read(handle -> new MatterDao(handle).own(ask.of().id(), Long.MAX_VALUE, READ_MAX));
        return card(ask, found);
    }

    /** What an organization is in charge of, the most urgent first. */
    private Optional<SlotPart> inCharge(Ask<Organization> ask) {
        var found = data.read(handle -> new SlotDao(handle).openOf(ask.of().id(), READ_MAX));
        return card(ask, found);
    }

    private Optional<SlotPart> open(Ask<Area> ask) {
        var found = data.read(handle -> new SlotDao(handle).openIn(ask.of(), READ_MAX));
        return card(ask, found);
    }

    private static Optional<SlotPart> card(Ask<?> ask, List<OwnMatters.Line> found) {
        Predicate<OwnMatters.Line> visible =
                line -> ask.viewer().mayIn(READ, line.matter().place());
        var lines = found.stream().filter(visible).map(line -> line(ask, line)).toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Lines(lines, ""));
    }

    private static Line line(Ask<?> ask, OwnMatters.Line line) {
        var state = ask.words().text(line.step());
        return new Line(line.title(), MatterPages.address(line.matter().id()), line.tone(), state);
    }

    private Optional<String> withoutCharge() {
        boolean some = data.read(handle -> new SlotDao(handle).anyWithoutCharge());
        return some ? Optional.of("matter.health.charge") : Optional.empty();
    }
}
