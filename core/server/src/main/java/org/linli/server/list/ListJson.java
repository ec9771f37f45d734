package org.linli.server.list;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.linli.api.code.Fen;
import org.linli.api.list.Cell;
import org.linli.api.list.Column;

/**
 * A page of a list as JSON: {@code {"items": [...], "next": "/…"}}. An item has its id as a string and each column
 * under
 * its key: text, a number, money as yuan in a string, a day or moment in ISO 8601, a state as its key, nothing
 * as null.
 * {@code next} is the address of the next page, or null.
 */
final class ListJson {

    private static final JsonFactory JSON =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private ListJson() {}

    static <R> void write(ListRows<R> page, OutputStream out) throws IOException {
        var list = page.ask().list();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (var row : page.rows()) {
                item(json, Long.toString(list.id(row)), page.ask().shown(), row);
            }
            json.writeEndArray();
            var next = page.next().map(position -> page.ask().at(position).href(".json"));
            json.writeStringField("next", next.orElse(null));
            json.writeEndObject();
        }
    }

    private static <R> void item(JsonGenerator json, String id, List<Column<R>> columns, R row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        for (var column : columns) {
            if (!column.key().equals("id")) {
                json.writeFieldName(column.key());
                cell(json, column.cell().apply(row));
            }
        }
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, Cell cell) throws IOException {
        if (cell.equals(Cell.EMPTY)) {
            json.writeNull();
        } else if (cell instanceof Cell.Text text) {
            json.writeString(text.text());
        } else if (cell instanceof Cell.Number number) {
            json.writeNumber(number.value());
        } else if (cell instanceof Cell.Decimal decimal) {
            json.writeNumber(decimal.value());
        } else if (cell instanceof Cell.Money money) {
            json.writeString(new Fen(money.fen()).toString());
        } else if (cell instanceof Cell.Day day) {
            json.writeString(day.day().toString());
        } else if (cell instanceof Cell.Moment moment) {
            json.writeString(moment.instant().toString());
        } else if (cell instanceof Cell.State state) {
            json.writeString(state.key());
        }
    }
}
