package org.linli.server.procedure;

import net.jqwik.api.lifecycle.AfterContainer;
import org.linli.server.data.Database;
import org.linli.testkit.FreshDatabases;

class ProcedureOnPostgresTest extends ProcedureProperties {

    private static final FreshDatabases DATABASES = FreshDatabases.onPostgres();

    @Override
    Database database() {
        return DATABASES.main();
    }

    @AfterContainer
    static void close() {
        DATABASES.close();
    }
}
