package org.linli.service365.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.linli.api.access.Nobody;
import org.linli.api.file.Staged;
import org.linli.server.data.Database;
import org.linli.service365.Service365Plugin;
import org.linli.testkit.EachDatabase;

/** Changes in the tables that no act makes are found. */
class MatterChecksTest {

    @TempDir
    Path folder;

    @EachDatabase
    void aMatterElsewhereOneWithoutItsRunAndARunWithoutItsMatterAreFound(Database database) {
        try (var town = new Town(database, folder)) {
            var filed = filed(town);
            assertThat(problems(database)).isEmpty();

            change(database, "update service365_matter set community_id = 1 where id = " + filed.id());
            assertThat(problems(database)).containsExactly("matter " + filed.number() + " lies elsewhere than its run");

            change(database, "update service365_matter set id = 1, community_id = " + town.east);
            assertThat(problems(database))
                    .containsExactly(
                            "matter " + filed.number() + " has no run of its number",
                            "run " + filed.number() + " has no matter");
        }
    }

    private static Matter filed(Town town) {
        var need = "楼道灯不亮，晚上看不见";
        var matter = new NewMatter(
                town.east, Category.FACILITY, "", need, Staged.NONE, Optional.empty(), MatterChannel.ONLINE);
        return town.matters.file(Nobody.VIEWER, matter).matter();
    }

    private static void change(Database database, String sql) {
        database.data("service-365").act(handle -> handle.execute(sql));
    }

    private static List<String> problems(Database database) {
        return database.data("service-365")
                .read(handle -> new Service365Plugin()
                        .checks().stream()
                                .flatMap(check -> check.look().problems(handle).stream())
                                .toList());
    }
}
