package org.linli.server.plugin;

import org.linli.testkit.FreshDatabases;

class SaboteurOnPostgresTest extends SabotageOfTheCore {

    SaboteurOnPostgresTest() {
        super(FreshDatabases.onPostgres());
    }
}
