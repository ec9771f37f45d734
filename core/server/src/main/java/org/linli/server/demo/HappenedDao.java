package org.linli.server.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Channel;
import org.linli.api.procedure.Move;
import org.linli.api.procedure.RunDueSoon;
import org.linli.api.procedure.RunOverdue;
import org.linli.server.demo.SiteMark.Moved;

/** SQL of what came by itself in a time: moves that the engine made, reminders, and what was told to be late. */
final class HappenedDao {

    static final int MAX = 200;

    private static final JsonMapper JSON = new JsonMapper();

    private final Handle handle;

    HappenedDao(Handle handle) {
        this.handle = handle;
    }

    /**
     * Something that came to a run.
     *
     * @param move the key of the move, or "" for what was only told
     * @param kind the kind of the move, or {@link #SOON} or {@link #LATE}
     * @param step where the run stood then
     */
    record Happened(Instant at, long runId, String procedure, String number, String move, String kind, String step) {

        static final String SOON = "SOON";
        static final String LATE = "LATE";

        boolean moved() {
            return !move.isEmpty();
        }

        Move.Kind moveKind() {
            return Move.Kind.valueOf(kind);
        }
    }

    /** In its order; at most {@link #MAX}. */
    List<Happened> in(Moved time) {
        return Stream.concat(told(time).stream(), moves(time).stream())
                .sorted(Comparator.comparing(Happened::at))
                .limit(MAX)
                .toList();
    }

    private List<Happened> moves(Moved time) {
        return handle.createQuery("""
                        select m.at, m.run_id, r.procedure, r.number, m.move, m.kind, m.to_step from core_run_move m
                        join core_run r on r.id = m.run_id
                        where m.channel = :channel and m.at > :from and m.at <= :to
                        order by m.at, m.run_id limit :max""")
                .bind("channel", Channel.SYSTEM.name())
                .bind("from", time.from().toEpochMilli())
                .bind("to", time.to().toEpochMilli())
                .bind("max", MAX)
                .map((row, context) -> new Happened(
                        Instant.ofEpochMilli(row.getLong("at")),
                        row.getLong("run_id"),
                        row.getString("procedure"),
                        row.getString("number"),
                        row.getString("move"),
                        row.getString("kind"),
                        row.getString("to_step")))
                .list();
    }

    private List<Happened> told(Moved time) {
        var told = handle.createQuery("select at, type, payload from core_event"
                        + " where type in (<types>) and at > :from and at <= :to order by sequence limit :max")
                .bindList("types", RunDueSoon.class.getName(), RunOverdue.class.getName())
                .bind("from", time.from().toEpochMilli())
                .bind("to", time.to().toEpochMilli())
                .bind("max", MAX)
                .map((row, context) ->
                        new Told(row.getLong("at"), row.getString("type"), read(row.getString("payload"))))
                .list();
        return told.isEmpty() ? List.of() : named(told);
    }

    private List<Happened> named(List<Told> told) {
        var runs = handle.createQuery("select id, procedure, number from core_run where id in (<ids>)")
                .bindList("ids", told.stream().map(Told::runId).distinct().toList())
                .reduceRows(new HashMap<Long, String[]>(), (found, row) -> {
                    var run = new String[] {
                        row.getColumn("procedure", String.class), row.getColumn("number", String.class)
                    };
                    found.put(row.getColumn("id", Long.class), run);
                    return found;
                });
        return told.stream().map(one -> one.of(runs.get(one.runId()))).toList();
    }

    private record Told(long at, String type, JsonNode payload) {

        long runId() {
            return payload.get("runId").longValue();
        }

        Happened of(String[] run) {
            var kind = type.equals(RunDueSoon.class.getName()) ? Happened.SOON : Happened.LATE;
            var step = payload.get("step").textValue();
            return new Happened(Instant.ofEpochMilli(at), runId(), run[0], run[1], "", kind, step);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
