package org.linli.server.form;

import org.linli.api.words.Words;

/**
 * What a form needs of the request that shows it: words of its owner, tokens, and the sender's staged files.
 *
 * @param copy how many forms with the same words stand on the page before it, so that their ids differ
 */
public record FormContext(Words words, FormTokens tokens, StagedFiles staged, int copy) {

    /** What the ids of a form's controls begin with. */
    String idPrefix(String words) {
        return words.replace('.', '-') + (copy == 0 ? "" : "-" + copy);
    }
}
