package org.linli.server.list;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import org.linli.api.calendar.Calendar;
import org.linli.api.code.Fen;
import org.linli.api.list.Cell;
import org.linli.api.words.Words;

/** A cell as text: for people on a page, and plain for files that other programs read. */
final class CellText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int YUAN_DECIMALS = 2;
    private static final int CODE_CHARACTERS_MAX = 24;

    private CellText() {}

    /** As a reader of the words' language writes it. */
    static String shown(Cell cell, Words words) {
        if (cell instanceof Cell.Number number) {
            return NumberFormat.getIntegerInstance(words.locale()).format(number.value());
        }
        if (cell instanceof Cell.Decimal decimal) {
            var format = NumberFormat.getNumberInstance(words.locale());
            format.setMinimumFractionDigits(decimal.value().scale());
            return format.format(decimal.value());
        }
        if (cell instanceof Cell.Money money) {
            var format = NumberFormat.getNumberInstance(words.locale());
            format.setMinimumFractionDigits(YUAN_DECIMALS);
            return words.text("list.money", format.format(BigDecimal.valueOf(money.fen(), YUAN_DECIMALS)));
        }
        if (cell instanceof Cell.Day day) {
            return words.date(day.day());
        }
        if (cell instanceof Cell.Moment moment) {
            return moment.deadline() ? words.deadline(moment.instant()) : words.moment(moment.instant());
        }
        return plain(cell, words);
    }

    /** Without grouping, unit or language but for the words of a state. */
    static String plain(Cell cell, Words words) {
        if (cell instanceof Cell.Text text) {
            return text.text();
        }
        if (cell instanceof Cell.Number number) {
            return Long.toString(number.value());
        }
        if (cell instanceof Cell.Decimal decimal) {
            return decimal.value().toPlainString();
        }
        if (cell instanceof Cell.Money money) {
            return new Fen(money.fen()).toString();
        }
        if (cell instanceof Cell.Day day) {
            return day.day().toString();
        }
        if (cell instanceof Cell.Moment moment) {
            return MINUTE.format(moment.instant().atZone(Calendar.ZONE));
        }
        return words.text(((Cell.State) cell).key());
    }

    /** Whether it is made of digits and must not be broken: a number of a matter, a masked phone, a day. */
    static boolean isCode(Cell cell) {
        return cell instanceof Cell.Day
                || cell instanceof Cell.Moment
                || cell instanceof Cell.Text text && isCode(text.text());
    }

    /** Asked for each cell of each list: a loop is a tenth of a pattern. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '*' || c == '.' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= CODE_CHARACTERS_MAX;
    }

    static boolean isNumeric(Cell cell) {
        return cell instanceof Cell.Number || cell instanceof Cell.Decimal || cell instanceof Cell.Money;
    }
}
