package org.linli.service365.matter;

import org.linli.api.data.Data;
import org.linli.server.data.Database;
import org.linli.server.plugin.Services;

/** The database, lent to the host. */
record Storage(Database database) implements Services.Storage {

    @Override
    public Data data(String owner) {
        return database.data(owner);
    }

    @Override
    public void migrate(String owner, ClassLoader loader) {
        database.migrate(owner, loader);
    }

    @Override
    public void forget(String owner) {
        database.forget(owner);
    }
}
