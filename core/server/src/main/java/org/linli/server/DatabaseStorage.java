package org.linli.server;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.procedure.Procedure;
import org.linli.server.data.Database;
import org.linli.server.data.Rebuilt;
import org.linli.server.file.FilesFolder;
import org.linli.server.plugin.Services;
import org.linli.server.procedure.OpenVersions;
import org.linli.server.search.SearchTables;
import org.linli.server.web.Served;

/** The database, and the contents of files, as they are lent to plugins. */
public class DatabaseStorage implements Services.Storage {

    final Database database;
    private final FilesFolder contents;

    public DatabaseStorage(Database database, FilesFolder contents) {
        this.database = database;
        this.contents = contents;
    }

    @Override
    public byte[] content(String hash) throws IOException {
        return contents.read(hash);
    }

    @Override
    public void keepAgain(byte[] content) throws IOException {
        contents.keepAgain(content);
    }

    @Override
    public void rebuild(Rebuilt tables, Consumer<Handle> before, Consumer<Handle> fill) {
        database.rebuild(tables, before, fill);
    }

    @Override
    public void awaitActs() {
        database.awaitActs();
    }

    @Override
    public SearchTables searches() {
        return new SearchTables(database);
    }

    @Override
    public Data core() {
        return database.data(Served.CORE);
    }

    @Override
    public Data lend(String owner) {
        return database.lend(owner);
    }

    @Override
    public void giveBack(Data lent) {
        database.giveBack(lent);
    }

    @Override
    public void migrate(String owner, String version, ClassLoader loader) {
        database.bringUp(owner, version, loader);
    }

    @Override
    public void runs(String owner, String version) {
        database.runs(owner, version);
    }

    @Override
    public void erase(String owner, Consumer<Handle> also) {
        database.erase(owner, also);
    }

    @Override
    public int level(String owner) {
        return database.level(owner);
    }

    @Override
    public List<String> unmet(String owner, Map<String, Procedure> procedures, Set<Permission> permissions) {
        return OpenVersions.unmet(core(), owner, procedures, permissions);
    }
}
