package org.linli.server.roster;

/**
 * What an import did to one row of the database.
 *
 * @param line the line of the file it came from
 * @param was the row as it was before, or "" when the import added it
 * @param afterHash of the row as the import left it
 */
record Change(long sequence, long line, Subject subject, long subjectId, String was, String afterHash) {

    boolean added() {
        return was.isEmpty();
    }
}
