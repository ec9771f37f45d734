package org.linli.server.plugin;

import org.linli.testkit.FreshDatabases;

class SaboteurOnPostgresTest extends SabotageAtTheStart {

    SaboteurOnPostgresTest() {
        super(FreshDatabases.onPostgres());
    }
}
