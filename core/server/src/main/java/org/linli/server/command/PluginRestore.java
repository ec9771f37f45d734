package org.linli.server.command;

import java.nio.file.Path;
import org.linli.server.control.PluginControl;
import org.linli.server.plugin.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code linli plugin restore ARCHIVE --confirm ID}: says what would be loaded, unless the id is said. */
@Command(name = "restore")
public final class PluginRestore extends PluginCommand.Asking {

    @Parameters(paramLabel = "ARCHIVE", descriptionKey = "plugin.restore.archive")
    private Path archive;

    @Option(names = "--confirm", paramLabel = "ID", descriptionKey = "plugin.restore.confirm")
    private String confirmed = "";

    public PluginRestore() {
        super(PluginControl.RESTORE);
    }

    @Override
    String about() {
        return archive.getFileName().toString();
    }

    @Override
    public Integer call() throws Exception {
        var meant = Archive.named(about()).map(Archive::plugin);
        if (meant.isPresent() && meant.get().equals(confirmed)) {
            return super.call();
        }
        ask(PluginControl.LOOK);
        return Troubles.REFUSED;
    }
}
