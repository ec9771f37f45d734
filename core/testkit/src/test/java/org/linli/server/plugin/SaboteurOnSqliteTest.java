package org.linli.server.plugin;

import org.linli.testkit.FreshDatabases;

class SaboteurOnSqliteTest extends SabotageOfTheCore {

    SaboteurOnSqliteTest() {
        super(FreshDatabases.sqlite());
    }
}
