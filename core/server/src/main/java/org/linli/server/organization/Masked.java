package org.linli.server.organization;

/** A phone number of any kind, shown without its middle. */
final class Masked {

    private static final int SHOWN_BEFORE = 3;
    private static final int SHOWN_AFTER = 2;

    private Masked() {}

    /** As 010******12; a number too short to hide anything in is hidden whole. */
    static String phone(String number) {
        int hidden = number.length() - SHOWN_BEFORE - SHOWN_AFTER;
        return hidden <= SHOWN_AFTER
                ? "*".repeat(number.length())
                : number.substring(0, SHOWN_BEFORE)
                        + "*".repeat(hidden)
                        + number.substring(number.length() - SHOWN_AFTER);
    }
}
