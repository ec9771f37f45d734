package org.linli.server.plugin;

import org.linli.testkit.FreshDatabases;

class SaboteurOnSqliteTest extends Sabotage {

    SaboteurOnSqliteTest() {
        super(FreshDatabases.sqlite());
    }
}
