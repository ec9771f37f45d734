package org.linli.server.plugin;

import org.linli.testkit.FreshDatabases;

class SaboteurOnSqliteTest extends SabotageAtTheStart {

    SaboteurOnSqliteTest() {
        super(FreshDatabases.sqlite());
    }
}
