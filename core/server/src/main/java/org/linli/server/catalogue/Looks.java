package org.linli.server.catalogue;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.data.Data;
import org.linli.api.refusal.Refused;
import org.linli.server.catalogue.CatalogueDao.Row;
import org.linli.server.district.District;
import org.linli.server.words.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was read of the catalogues that district.yml names; a look that fails keeps what was read before. */
record Looks(Data data, Clock clock, District district) {

    private static final Logger LOG = LoggerFactory.getLogger(Looks.class);
    private static final int DETAIL_MAX = 300;

    /** What is known of each, in the order of district.yml. */
    List<Look> all() {
        if (district.catalogues().isEmpty()) {
            return List.of();
        }
        var rows = data.read(CatalogueDao::all).stream().collect(Collectors.toMap(Row::place, Function.identity()));
        return district.catalogues().stream()
                .map(place ->
                        Optional.ofNullable(rows.get(place)).map(this::look).orElseGet(() -> Look.never(place)))
                .toList();
    }

    /** Reads them all now, and forgets those that district.yml names no more; gives how many there are. */
    int read() {
        for (var row : data.read(CatalogueDao::all)) {
            if (!district.catalogues().contains(row.place())) {
                data.act(handle -> CatalogueDao.remove(handle, row.place()));
            }
        }
        district.catalogues().forEach(this::read);
        return district.catalogues().size();
    }

    /** Why a place could not be read, with what a technician needs. */
    static Message trouble(String place, IOException unreachable) {
        var said = Optional.ofNullable(unreachable.getMessage())
                .orElseGet(() -> unreachable.getClass().getSimpleName());
        var key =
                unreachable instanceof NoSuchFileException ? "command.catalogue.away" : "command.catalogue.unreachable";
        return Message.of(key, place, said.substring(0, Math.min(said.length(), DETAIL_MAX)));
    }

    private void read(String place) {
        try {
            var read = new Source(place).read();
            long made = made(read.index(district.trust()));
            data.act(handle -> CatalogueDao.read(handle, place, clock.millis(), read, made));
        } catch (IOException unreachable) {
            failed(place, trouble(place, unreachable));
        } catch (Refused refused) {
            failed(place, Message.of(refused.refusals().get(0).key(), place, ""));
        }
    }

    private void failed(String place, Message why) {
        LOG.info("The catalogue {} was not read: {} {}", place, why.key(), why.args());
        var detail = why.args().get(1).toString();
        data.act(handle -> CatalogueDao.failed(handle, place, clock.millis(), why.key(), detail));
    }

    private Look look(Row row) {
        var looked = Optional.of(Instant.ofEpochMilli(row.lookedAt()));
        var readAt = Optional.of(row.readAt()).filter(at -> at > 0).map(Instant::ofEpochMilli);
        var trouble = Optional.of(row.trouble())
                .filter(key -> !key.isEmpty())
                .map(key -> Message.of(key, row.place(), row.detail()));
        if (readAt.isEmpty()) {
            return Look.unread(row.place(), looked, readAt, trouble);
        }
        try {
            var index = row.read().index(district.trust());
            return new Look(row.place(), looked, readAt, trouble, Optional.of(index), newer(row, index), days(index));
        } catch (Refused trustedNoMore) {
            var why = Message.of(trustedNoMore.refusals().get(0).key());
            return Look.unread(row.place(), looked, readAt, Optional.of(why));
        }
    }

    /** What was read before and is newer, unless its signer is trusted no more. */
    private Optional<Index> newer(Row row, Index index) {
        try {
            return Optional.of(row.newest())
                    .filter(read -> !read.text().isEmpty())
                    .map(read -> read.index(district.trust()))
                    .filter(newest -> made(newest) > made(index));
        } catch (Refused trustedNoMore) {
            return Optional.empty();
        }
    }

    private OptionalLong days(Index index) {
        return index.madeAt()
                .map(made -> OptionalLong.of(
                        Math.max(0, Duration.between(made, clock.instant()).toDays())))
                .orElseGet(OptionalLong::empty);
    }

    private static long made(Index index) {
        return index.madeAt().map(Instant::toEpochMilli).orElse(0L);
    }
}
