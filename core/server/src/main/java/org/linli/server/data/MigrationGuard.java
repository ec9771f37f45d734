package org.linli.server.data;

import java.util.List;
import org.linli.server.data.MigrationScripts.Script;

/** stub. */
final class MigrationGuard {

    MigrationGuard(String owner, String prefix) {}

    void check(List<Script> scripts) {}
}
