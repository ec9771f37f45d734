package org.linli.server.command;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.linli.api.refusal.Refused;
import org.linli.server.data.FolderLock;
import org.linli.server.district.BrokenDistrictFile;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in words why a command did not do its work; the exit code tells scripts. */
public final class Troubles implements IExecutionExceptionHandler {

    public static final int REFUSED = 1;
    public static final int BROKEN_DISTRICT_FILE = 2;
    public static final int FOLDER_IN_USE = 3;

    @Override
    public int handleExecutionException(Exception trouble, CommandLine command, ParseResult parsed) throws Exception {
        var words = Said.words();
        if (trouble instanceof BrokenDistrictFile broken) {
            command.getErr().println(broken.in(words));
            return BROKEN_DISTRICT_FILE;
        }
        if (trouble instanceof FolderLock.FolderInUse) {
            command.getErr().println(words.text("command.folder-in-use", trouble.getMessage()));
            return FOLDER_IN_USE;
        }
        if (trouble instanceof Refused refused) {
            refused.refusals()
                    .forEach(refusal -> command.getErr()
                            .println(words.text(refusal.key(), refusal.args().toArray())));
            return REFUSED;
        }
        var file = trouble instanceof UncheckedIOException unchecked ? unchecked.getCause() : trouble;
        if (file instanceof FileSystemException || file instanceof FileNotFoundException) {
            command.getErr().println(words.text(key(file), file.getMessage()));
            return REFUSED;
        }
        throw trouble;
    }

    private static String key(Exception file) {
        if (file instanceof FileAlreadyExistsException) {
            return "command.backup.exists";
        }
        return file instanceof NoSuchFileException ? "command.file.missing" : "command.file.failed";
    }
}
