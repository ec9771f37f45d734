package org.linli.server.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refusal;
import org.linli.api.rights.PersonalData;
import org.linli.server.plugin.Catalogue.Owned;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases members, owner by owner, in small acts. What was not done yet, because a plugin was stopped or an older backup
 * was brought back, is done when the site starts and every few minutes.
 */
public final class Erasures {

    static final int ERASED_AT_ONCE = 50;
    static final int PIECES_MAX = 10_000;
    static final String NO_ANSWER = "erasure.kept.no-answer";

    private static final int MEMBERS_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final Data data;
    private final Registered registered;
    private final ErasureJournal journal;
    private final Compaction compaction;

    public Erasures(Data data, Registered registered, ErasureJournal journal, Compaction compaction) {
        this.data = data;
        this.registered = registered;
        this.journal = journal;
        this.compaction = compaction;
    }

    /** Why parts of what is known of a member must still be kept, by the owner of each. */
    List<Owned<Refusal>> kept(long memberId) {
        var kept = new ArrayList<Owned<Refusal>>();
        for (var owned : registered.rights().personalData()) {
            reasons(owned, memberId).forEach(reason -> kept.add(new Owned<>(owned.owner(), reason)));
        }
        return kept;
    }

    /** Who gives no answer may have to keep something: nothing of theirs is let go until they do. */
    private List<Refusal> reasons(Owned<PersonalData> owned, long memberId) {
        try {
            return registered.ask(
                    owned,
                    "kept",
                    owner -> List.copyOf(
                            owner.data().read(handle -> owned.value().kept(handle, memberId))));
        } catch (Throwable thrown) { // what a plugin throws is its own affair
            LOG.error("{} could not say what must be kept of member {}", owned.owner(), memberId, thrown);
            return List.of(Refusal.of("", NO_ANSWER));
        }
    }

    /** Who has still to erase what was let go of a member: they failed, and are asked again every few minutes. */
    List<Owned<PersonalData>> unfinished(Handle handle, long memberId) {
        var dao = new ErasureDao(handle);
        var done = dao.done(memberId);
        return dao.find(memberId).stream()
                .flatMap(erasure -> registered.rights().personalData().stream()
                        .filter(part -> erasure.concerns(part.owner()) && !done.contains(part.owner())))
                .toList();
    }

    /** Says that a member is to be erased, in the act that the handle belongs to; {@link #finish} does it. */
    void put(Handle handle, Erasure erasure) {
        new ErasureDao(handle).put(erasure);
    }

    /** As {@link #finish}, and lets go of what the search indexes still hold; takes longer on a large site. */
    public void finishAll() {
        finish();
        compaction.run();
    }

    /** Brings journal and database together, and does all that was not done yet. */
    public void finish() {
        agree();
        // the core last: what plugins keep may still lead to the member
        var owners = new ArrayList<>(registered.rights().personalData().stream()
                .map(Owned::owner)
                .distinct()
                .toList());
        Collections.reverse(owners);
        owners.forEach(this::finish);
    }

    private void agree() {
        var known = new ArrayList<Erasure>();
        walk(after -> data.read(handle -> new ErasureDao(handle).after(after, MEMBERS_AT_ONCE)), known::add);
        for (var erasure : journal.read()) {
            data.act(handle -> {
                var dao = new ErasureDao(handle);
                var stored = dao.find(erasure.memberId());
                if (stored.isEmpty() || !stored.get().and(erasure).equals(stored.get())) {
                    dao.put(erasure);
                }
                return erasure;
            });
        }
        journal.add(known);
    }

    private void finish(String owner) {
        walk(
                after -> data.read(handle -> new ErasureDao(handle).open(owner, after, MEMBERS_AT_ONCE)),
                erasure -> finish(owner, erasure));
    }

    private void finish(String owner, Erasure erasure) {
        try {
            if (erasure.concerns(owner)) {
                var parts = new ArrayList<>(registered.rights().personalData().stream()
                        .filter(owned -> owned.owner().equals(owner))
                        .toList());
                // backwards, as what was set up last may stand on what came first
                Collections.reverse(parts);
                parts.forEach(part -> erase(part, erasure.memberId()));
                compaction.ask();
            }
            data.act(handle -> {
                new ErasureDao(handle).done(erasure.memberId(), owner);
                return erasure;
            });
        } catch (Throwable thrown) { // what a plugin throws is its own affair; it is tried again
            LOG.error("{} could not erase member {}", owner, erasure.memberId(), thrown);
        }
    }

    private void erase(Owned<PersonalData> part, long memberId) {
        int erased = 1;
        for (int piece = 0; erased > 0; piece++) {
            if (piece == PIECES_MAX) {
                throw new IllegalStateException("it never comes to an end");
            }
            erased = registered.ask(
                    part,
                    "erase",
                    owner -> owner.data().act(handle -> part.value().erase(handle, memberId, ERASED_AT_ONCE)));
        }
    }

    private static void walk(Function<Long, List<Erasure>> piece, Consumer<Erasure> work) {
        long after = 0;
        List<Erasure> some;
        do {
            some = piece.apply(after);
            some.forEach(work);
            after = some.isEmpty() ? after : some.get(some.size() - 1).memberId();
        } while (some.size() == MEMBERS_AT_ONCE);
    }
}
