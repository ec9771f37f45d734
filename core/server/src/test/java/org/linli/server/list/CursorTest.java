package org.linli.server.list;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CursorTest {

    @Property
    void aCursorIsReadBack(@ForAll String text, @ForAll long number, @ForAll long id) {
        var ofText = new Cursor(text.replaceAll("[\uD800-\uDFFF]", ""), id);
        var ofNumber = new Cursor(number, id);

        assertThat(Cursor.of("list name", ofText.text("list name"))).hasValue(ofText);
        assertThat(Cursor.of("list name", ofNumber.text("list name"))).hasValue(ofNumber);
    }

    @Property
    void aCursorOfAnotherOrderIsNone(@ForAll long number, @ForAll long id) {
        assertThat(Cursor.of("list other", new Cursor(number, id).text("list name")))
                .isEmpty();
    }

    @Property
    void aCursorWithAWrongCharacterIsNone(@ForAll long id, @ForAll @IntRange(max = 15) int place) {
        var text = new Cursor("name", id).text("list name");
        char wrong = text.charAt(place) == 'A' ? 'B' : 'A';

        assertThat(Cursor.of("list name", text.substring(0, place) + wrong + text.substring(place + 1)))
                .isEmpty();
    }

    @Property
    void noTextIsTakenForACursorByChance(@ForAll String text) {
        assertThat(Cursor.of("list name", text)).isEmpty();
    }
}
