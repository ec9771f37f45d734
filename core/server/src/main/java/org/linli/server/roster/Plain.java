package org.linli.server.roster;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What people type in spreadsheets, brought to one form. */
public final class Plain {

    private static final Pattern BESIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|[\\s*:_-]");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.\u5E74](\\d{1,2})[-/.\u6708](\\d{1,2})\u65E5?( 0?0:00(:00)?)?");
    private static final Pattern SERIAL = Pattern.compile("[2-7]\\d{4}");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private Plain() {}

    /** A heading or a word to choose by: without what stands in brackets, spaces, case and width. */
    static String word(String typed) {
        var folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return BESIDE.matcher(folded).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** A day as the forms read it, however it was written; what is no day is left as it is. */
    public static String day(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (SERIAL.matcher(text).matches()) { // how a spreadsheet keeps days
            return SERIAL_ZERO.plusDays(Long.parseLong(text)).toString();
        }
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return text;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(2)),
                            Integer.parseInt(found.group(3)))
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}
