package org.linli.server.data;

import java.sql.Types;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** How a moment is stored: as milliseconds since 1970. */
final class EpochMillis extends AbstractArgumentFactory<Instant> {

    private EpochMillis() {
        super(Types.BIGINT);
    }

    static void register(Jdbi jdbi) {
        jdbi.registerArgument(new EpochMillis());
        jdbi.registerColumnMapper(Instant.class, (row, column, context) -> Instant.ofEpochMilli(row.getLong(column)));
    }

    @Override
    protected Argument build(Instant moment, ConfigRegistry config) {
        return (position, statement, context) -> statement.setLong(position, moment.toEpochMilli());
    }
}
