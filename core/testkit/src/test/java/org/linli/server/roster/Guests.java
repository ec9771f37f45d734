package org.linli.server.roster;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.linli.api.access.Permission;
import org.linli.api.refusal.Refused;
import org.linli.api.words.Words;
import org.linli.server.access.CorePermissions;
import org.linli.server.member.NewMember;
import org.linli.server.words.Bundles;

/** A roster that is taken without being brought back, as a plugin's: who is on it becomes a member. */
final class Guests implements RosterKind {

    static final int PIECE = 10;

    private final RosterHouse house;
    /** Refused, or the cause of a failure. */
    final Set<String> refused = ConcurrentHashMap.newKeySet();

    final Set<String> broken = ConcurrentHashMap.newKeySet();
    /** So many pieces are begun before it goes away, or its sender may no more. */
    final AtomicInteger piecesLeft = new AtomicInteger(Integer.MAX_VALUE);

    private final boolean goes;

    Guests(RosterHouse house, boolean goes) {
        this.house = house;
        this.goes = goes;
    }

    @Override
    public String key() {
        return "guests.list";
    }

    @Override
    public Permission permission() {
        return CorePermissions.MEMBER_WRITE;
    }

    @Override
    public List<RosterColumn> columns() {
        return List.of(new RosterColumn("name", "roster.members.name"));
    }

    @Override
    public List<String> required() {
        return List.of("name");
    }

    @Override
    public String words() {
        return "roster.kind.members";
    }

    @Override
    public String headless() {
        return "roster.sheet.no-headings";
    }

    @Override
    public Words in(Locale language) {
        return Bundles.core().in(language);
    }

    @Override
    public Planner planner(RosterGround ground, Sender sender, Seen seen) {
        return (handle, row) -> {
            var name = row.value("name");
            return Plan.added(name, journal -> {
                house.members.add(journal.handle(), sender.who(), NewMember.named(name));
                if (refused.contains(name)) {
                    throw Refused.because("name", "form.refused.NotNull");
                }
                if (broken.contains(name)) {
                    throw new IllegalStateException("a fault in the plugin");
                }
            });
        };
    }

    @Override
    public void admit(Sender sender) {
        if (!goes && piecesLeft.decrementAndGet() < 0) {
            throw Refused.because("", "roster.refused.permission");
        }
    }

    @Override
    public boolean stands() {
        return !goes || piecesLeft.decrementAndGet() >= 0;
    }

    @Override
    public boolean undoable() {
        return false;
    }

    @Override
    public int rowsMax() {
        return 100;
    }

    @Override
    public int pieceRows() {
        return PIECE;
    }
}
