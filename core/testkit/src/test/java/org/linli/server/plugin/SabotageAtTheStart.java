package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.server.plugin.PluginStatus.State;
import org.linli.testkit.FreshDatabases;

/** What lies beside the other plugins and cannot run says why, before anything of it can do harm. */
abstract class SabotageAtTheStart extends SabotageEverywhere {

    SabotageAtTheStart(FreshDatabases databases) {
        super(databases);
    }

    @ParameterizedTest
    @EnumSource(BrokenJar.class)
    void aJarThatCannotRunIsOutWithItsReason(BrokenJar jar) {
        var plugin = host().plugin(jar.id()).orElseThrow();
        assertThat(plugin.state()).isEqualTo(State.FAILED);
        assertThat(administratorAt("/plugins/" + jar.id())).contains("Does not run", jar.reason);
        assertThat(administratorAt("/plugins")).contains(jar.reason);
        assertThat(visitor.get("/" + jar.id()).statusCode()).isIn(503, 404);
    }
}
