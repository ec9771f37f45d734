package org.linli.server.backup;

import java.util.regex.Pattern;

/**
 * What a backup is: a ZIP with the database ({@code linli.db}), the files and the jars of installed plugins by their
 * hash, the archives of plugins that were taken out, and, only when asked for, the keys. They stay apart by default:
 * whoever finds a backup then finds no phone or identity number in it.
 */
final class BackupFile {

    static final String MARK = "linli-backup";
    static final String FORMAT = "1";
    static final String DATABASE = "linli.db";
    static final String KEY = "linli.key";
    static final String FILES = "files";
    static final String PLUGINS = "installed-plugins";
    static final String ARCHIVES = "archives";
    static final String ARCHIVE_KEY = "archive.key";
    static final Pattern NAMES =
            Pattern.compile("linli-backup|linli\\.db|linli\\.key|archive\\.key|installed-plugins/[0-9a-f]{64}\\.jar"
                    + "|archives/[a-z][0-9A-Za-z.+-]*\\.zip"
                    + "|files/[0-9a-f]{2}/[0-9a-f]{2}/[0-9a-f]{64}(\\.thumbnail)?");

    private BackupFile() {}
}
