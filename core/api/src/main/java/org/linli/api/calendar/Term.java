package org.linli.api.calendar;

import java.util.Locale;
import org.linli.api.refusal.Refused;

/**
 * A period of time that something may take, as {@code 3 working-days}, {@code 12 hours}, {@code 30 days}. When it ends
 * says {@link Calendar#end}.
 *
 * @param amount 1 to 1,000
 * @param unit what is counted
 */
public record Term(int amount, Unit unit) {

    /** The most hours or days that a term counts. */
    public static final int AMOUNT_MAX = 1_000;

    /** Hours are wall clock; days are all days; working days are those of the calendar. */
    public enum Unit {
        /** Hours of the wall clock. */
        HOURS,
        /** All days. */
        DAYS,
        /** Days on which people work. */
        WORKING_DAYS
    }

    public Term {
        if (amount < 1 || amount > AMOUNT_MAX) {
            throw new IllegalArgumentException("a term counts from 1 to " + AMOUNT_MAX + ": " + amount);
        }
    }

    /** So many hours. */
    public static Term hours(int amount) {
        return new Term(amount, Unit.HOURS);
    }

    /** So many days of any kind. */
    public static Term days(int amount) {
        return new Term(amount, Unit.DAYS);
    }

    /** So many working days. */
    public static Term workingDays(int amount) {
        return new Term(amount, Unit.WORKING_DAYS);
    }

    /** Reads what {@link #toString} writes. Throws Refused when it is no term. */
    public static Term of(String text) {
        if (!text.matches("[1-9]\\d{0,3} (hours|days|working-days)")) {
            throw Refused.because("", "term.refused", text);
        }
        var parts = text.split(" ");
        int amount = Integer.parseInt(parts[0]);
        if (amount > AMOUNT_MAX) {
            throw Refused.because("", "term.refused", text);
        }
        return new Term(amount, Unit.valueOf(parts[1].replace('-', '_').toUpperCase(Locale.ROOT)));
    }

    /** As {@code 3 working-days}: for files, not for people. */
    @Override
    public String toString() {
        return amount + " " + unit.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
