package org.linli.server.file;

import org.linli.api.file.FileRef;

/**
 * A file as it is stored: staged, or attached to an object of its owner.
 *
 * @param hash SHA-256 of the content, in hexadecimal
 * @param owner the plugin's id or {@code core}; "" while staged
 * @param stagedBy whose it is while staged; "" once it is kept
 * @param stagedUntil epoch milliseconds until which it is staged, 0 once it is kept
 */
record StoredFile(
        FileRef ref, String hash, String owner, String subjectType, long subjectId, String stagedBy, long stagedUntil) {

    boolean staged() {
        return stagedUntil > 0;
    }
}
