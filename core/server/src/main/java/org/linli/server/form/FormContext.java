package org.linli.server.form;

import org.linli.api.words.Words;

/** What a form needs of the request that shows it: words of its owner, tokens, and the sender's staged files. */
public record FormContext(Words words, FormTokens tokens, StagedFiles staged) {}
