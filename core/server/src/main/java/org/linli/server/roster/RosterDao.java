package org.linli.server.roster;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.access.ActingAs;
import org.linli.api.access.Channel;
import org.linli.api.access.Scope;
import org.linli.server.roster.StoredRoster.Counts;
import org.linli.server.words.Message;

/** The SQL of imports. Progress is written with the rows it tells of, and only by whoever knows how far it is. */
final class RosterDao {

    private static final TypeReference<Scope> SCOPE = new TypeReference<>() {};
    private static final TypeReference<List<Message>> REASONS = new TypeReference<>() {};

    private static final int REASONS_MAX = 200;
    private static final String SELECT = "select r.* from core_roster r ";
    private static final String COUNTS = " added = added + :added, changed = changed + :changed, same = same + :same,"
            + " refused = refused + :refused, undone = undone + :undone, kept = kept + :kept";

    Optional<StoredRoster> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where r.id = :id")
                .bind("id", id)
                .map(RosterDao::read)
                .findOne();
    }

    /** Those of a member, or of everybody when it is 0, of these kinds, before an id, the latest first. */
    List<StoredRoster> history(Handle handle, List<String> kinds, long memberId, long before, int limit) {
        return handle.createQuery(SELECT + "where (:member = 0 or r.member_id = :member) and r.kind in (<kinds>)"
                        + " and r.id < :before order by r.id desc limit :limit")
                .bindList("kinds", kinds)
                .bind("member", memberId)
                .bind("before", before)
                .bind("limit", limit)
                .map(RosterDao::read)
                .list();
    }

    /** When rows of the very same file were last taken by another import. */
    Optional<Instant> taken(Handle handle, StoredRoster roster) {
        return handle.select(
                        "select max(ended_at) from core_roster where kind = ? and file_hash = ?"
                                + " and state = 'TAKEN' and added > 0 and id <> ?",
                        roster.kind(),
                        roster.file().hash(),
                        roster.id())
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    long open(Handle handle, long memberId) {
        return handle.createQuery("select count(*) from core_roster where member_id = :member"
                        + " and state in ('CHECKING', 'CHECKED', 'TAKING', 'UNDOING')")
                .bind("member", memberId)
                .mapTo(Long.class)
                .one();
    }

    void insert(Handle handle, StoredRoster roster) {
        var sender = roster.sender();
        handle.createUpdate("insert into core_roster (id, kind, state, mode, file_name, file_hash, member_id,"
                        + " organization_id, scope, area_id, language, began_at, ended_at, rows_total, rows_done,"
                        + " added, changed, same, refused, undone, kept, reason, worker, worker_until)"
                        + " values (:id, :kind, :state, :mode, :fileName, :hash, :member, :organization, :scope, :area,"
                        + " :language, :began, 0, 0, 0, 0, 0, 0, 0, 0, 0, '[]', '', 0)")
                .bind("id", roster.id())
                .bind("kind", roster.kind())
                .bind("state", roster.state().name())
                .bind("mode", roster.take().name())
                .bind("fileName", roster.file().name())
                .bind("hash", roster.file().hash())
                .bind("member", sender.who().memberId())
                .bind("organization", sender.who().organizationId())
                .bind("scope", StoredText.write(sender.scope()))
                .bind("area", sender.areaId())
                .bind("language", sender.language().toLanguageTag())
                .bind("began", roster.began().toEpochMilli())
                .execute();
    }

    /** Goes on to another state with its rows before it; false when it is not in the first any more. */
    boolean move(Handle handle, StoredRoster roster, RosterState to, long endedAt) {
        return handle.createUpdate("update core_roster set state = :to, mode = :mode, scope = :scope, rows_done = 0,"
                                + " ended_at = :ended, worker_until = 0 where id = :id and state = :from")
                        .bind("id", roster.id())
                        .bind("from", roster.state().name())
                        .bind("to", to.name())
                        .bind("mode", roster.take().name())
                        .bind("scope", StoredText.write(roster.sender().scope()))
                        .bind("ended", endedAt)
                        .execute()
                == 1;
    }

    void total(Handle handle, long id, long rows) {
        handle.execute("update core_roster set rows_total = ? where id = ?", rows, id);
    }

    /** Adds one, up to as many as a page shows. */
    void addReason(Handle handle, long id, Message reason) {
        var reasons = new ArrayList<>(find(handle, id).orElseThrow().reasons());
        if (reasons.size() < REASONS_MAX) {
            reasons.add(reason);
            handle.execute("update core_roster set reason = ? where id = ?", StoredText.write(reasons), id);
        }
    }

    void resetCounts(Handle handle, long id) {
        handle.execute("update core_roster set added = 0, changed = 0, same = 0, refused = 0 where id = ?", id);
    }

    /** Notes rows that were dealt with; false when somebody else has dealt with them. */
    boolean progress(Handle handle, StoredRoster roster, Progress progress) {
        var counts = progress.counts();
        return handle.createUpdate("update core_roster set rows_done = :to, worker_until = :until," + COUNTS
                                + " where id = :id and state = :state and rows_done = :from")
                        .bind("id", roster.id())
                        .bind("state", roster.state().name())
                        .bind("from", progress.from())
                        .bind("to", progress.to())
                        .bind("until", progress.silentUntil())
                        .bind("added", counts.added())
                        .bind("changed", counts.changed())
                        .bind("same", counts.same())
                        .bind("refused", counts.refused())
                        .bind("undone", counts.undone())
                        .bind("kept", counts.kept())
                        .execute()
                == 1;
    }

    /** The oldest at which there is work and nobody is. */
    Optional<Long> waiting(Handle handle, long now) {
        return handle.createQuery("select id from core_roster where state in (<states>) and worker_until < :now"
                        + " order by id limit 1")
                .bindList("states", RosterState.working())
                .bind("now", now)
                .mapTo(Long.class)
                .findOne();
    }

    void claim(Handle handle, long id, String worker, long until) {
        handle.execute("update core_roster set worker = ?, worker_until = ? where id = ?", worker, until, id);
    }

    /** Those in a state that began before a time, the oldest first. */
    List<StoredRoster> old(Handle handle, List<String> states, long before, int limit) {
        return handle.createQuery(
                        SELECT + "where r.state in (<states>) and r.began_at < :before order by r.id limit :limit")
                .bindList("states", states)
                .bind("before", before)
                .bind("limit", limit)
                .map(RosterDao::read)
                .list();
    }

    static StoredRoster read(ResultSet row, StatementContext context) throws SQLException {
        long ended = row.getLong("ended_at");
        return new StoredRoster(
                row.getLong("id"),
                row.getString("kind"),
                RosterState.valueOf(row.getString("state")),
                StoredRoster.Take.valueOf(row.getString("mode")),
                new StoredRoster.SentFile(row.getString("file_name"), row.getString("file_hash")),
                new Sender(
                        new ActingAs(row.getLong("member_id"), row.getLong("organization_id"), 0, Channel.IMPORT),
                        StoredText.read(row.getString("scope"), SCOPE),
                        row.getLong("area_id"),
                        Locale.forLanguageTag(row.getString("language"))),
                Instant.ofEpochMilli(row.getLong("began_at")),
                ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)),
                row.getLong("rows_total"),
                row.getLong("rows_done"),
                counts(row),
                StoredText.messages(StoredText.read(row.getString("reason"), REASONS)));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("same"),
                row.getLong("refused"),
                row.getLong("undone"),
                row.getLong("kept"));
    }
}
