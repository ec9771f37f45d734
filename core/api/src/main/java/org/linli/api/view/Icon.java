package org.linli.api.view;

/** A small line drawing beside words, 24 by 24 units, drawn with {@link Html#icon}; it never stands alone. */
public enum Icon {
    /** An arrow to the right: go there. */
    ARROW("M5 12h14M13 6l6 6-6 6"),
    /** A bell: notices. */
    BELL("M6 16.500h12l-1.500-2.500v-4a4.500 4.500 0 0 0-9 0v4zM10 19.500a2 2 0 0 0 4 0"),
    /** A tick: done. */
    CHECK("M5 12.5l4.5 4.5L19 7.5"),
    /** A clock: a time or deadline. */
    CLOCK("M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M12 7.5V12l3 2"),
    /** An arrow onto a line: take a file along. */
    DOWNLOAD("M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19.5h14"),
    /** A pencil: change. */
    EDIT("M4.5 19.5h4l10-10a2.4 2.4 0 0 0-4-4l-10 10zM13 7l4 4"),
    /** A sheet: a document. */
    FILE("M13.5 3.5H7a1.5 1.5 0 0 0-1.5 1.5v14A1.5 1.5 0 0 0 7 20.5h10a1.5 1.5 0 0 0 1.5-1.5V8.5zM13.5 3.5v5h5"),
    /** A house: the start page. */
    HOME("M4 11.5L12 4l8 7.5M6.5 9.5v10h11v-10M10 19.5V14h4v5.5"),
    /** A keyboard: keys of the workbench. */
    KEYS("M3.500 7h17v10h-17zM7 10.500h.1M10.500 10.500h.1M14 10.500h.1M17 10.500h.1M8 14h8"),
    /** A globe: the language. */
    LANGUAGE("M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17M3.5 12h17M12 3.5c-5 5-5 12 0 17c5-5 5-12 0-17"),
    /** A small and a large letter: elder-friendly mode. */
    LARGER("M3.5 19.5L8.5 6h1l5 13.500M5.300 14.500h7.400M19 8.500v7M15.500 12h7"),
    /** A door: sign out. */
    LEAVE("M14 7.5V5.5A1.5 1.5 0 0 0 12.5 4h-6A1.5 1.5 0 0 0 5 5.5v13A1.5 1.5 0 0 0 6.5 20h6a1.5 1.5 0 0 0"
            + " 1.5-1.5v-2M9.5 12H20M16.5 8.5L20 12l-3.5 3.5"),
    /** A padlock: kept from others. */
    LOCK("M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13zM12 14.5v2"),
    /** Three lines: the menu. */
    MENU("M4 7h16M4 12h16M4 17h16"),
    /** Head and shoulders: a person. */
    PERSON("M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8M4.5 20c.5-4.5 3.5-6 7.5-6s7 1.5 7.5 6"),
    /** A receiver: a call. */
    PHONE("M5.5 4.5h4l1.5 4.5-2.300 1.700a11 11 0 0 0 4.600 4.600L15 13l4.5 1.5v4c0 .6-.4 1-1 1A14 14 0 0 1 4.5"
            + " 5.5c0-.6.4-1 1-1"),
    /** A pin: a place. */
    PLACE("M12 3.5a6.5 6.5 0 0 0-6.5 6.5c0 4.5 6.5 10.5 6.5 10.5s6.5-6 6.5-10.5A6.5 6.5 0 0 0 12"
            + " 3.5M12 8a2 2 0 1 0 0 4a2 2 0 1 0 0-4"),
    /** A plus: something new. */
    PLUS("M12 5v14M5 12h14"),
    /** A printer: on paper. */
    PRINT("M7.5 9V4h9v5M7.5 16.5H4.5V9h15v7.5h-3M7.5 13.5h9V20h-9z"),
    /** A lens: search. */
    SEARCH("M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13M15.5 15.5L20 20"),
    /** A case: the workbench. */
    WORK("M4.5 8h15v11h-15zM9 8V5h6v3M4.5 12.5h15");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }
}
