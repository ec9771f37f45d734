package org.linli.server.plugin;

import org.linli.testkit.FreshDatabases;

class SaboteurOnPostgresTest extends Sabotage {

    SaboteurOnPostgresTest() {
        super(FreshDatabases.onPostgres());
    }
}
