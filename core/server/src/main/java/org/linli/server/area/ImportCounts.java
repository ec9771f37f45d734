package org.linli.server.area;

/** What became of the rows of an import. */
public record ImportCounts(long added, long changed, long unchanged, long refused) {

    static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    ImportCounts plus(ImportCounts other) {
        return new ImportCounts(
                added + other.added, changed + other.changed, unchanged + other.unchanged, refused + other.refused);
    }

    public long rows() {
        return added + changed + unchanged + refused;
    }
}
