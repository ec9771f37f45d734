package org.linli.server.procedure;

import net.jqwik.api.lifecycle.AfterContainer;
import org.linli.server.data.Database;
import org.linli.testkit.FreshDatabases;

class ProcedureOnSqliteTest extends ProcedureProperties {

    private static final FreshDatabases DATABASES = FreshDatabases.sqlite();

    @Override
    Database database() {
        return DATABASES.main();
    }

    @AfterContainer
    static void close() {
        DATABASES.close();
    }
}
