package org.linli.server.web;

/** Answers a list: its page, JSON, CSV or XLSX. */
final class Listing {

    private final Answers answers;

    Listing(Answers answers) {
        this.answers = answers;
    }

    <R> Reply reply(PageRequest request, Action.Rows<R> rows, Format format) {
        throw new UnsupportedOperationException(rows.list().words() + answers + format + request);
    }
}
