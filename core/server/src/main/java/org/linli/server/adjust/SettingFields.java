package org.linli.server.adjust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.linli.api.form.Widget;
import org.linli.api.words.Words;
import org.linli.server.form.Control;
import org.linli.server.form.FieldView;
import org.linli.server.setting.SettingShape.Item;
import org.linli.server.setting.SettingShape.Kind;
import org.linli.server.words.Message;

/**
 * The fields of a plugin's settings.
 *
 * @param own the plugin's words, after them the core's
 * @param wrong the reasons by key
 */
record SettingFields(SettingDesk desk, Draft draft, Words own, Map<String, List<Message>> wrong) {

    private static final Control TEXT = new Control("text", "", "off", "", false);
    private static final Control NUMBER = new Control("text", "numeric", "off", "", false);
    private static final Control HIDDEN = new Control("hidden", "", "", "", false);
    private static final Control PASSWORD = new Control("password", "", "new-password", "none", false);

    /** @param seen the digest of the changes that are shown, or "" */
    List<FieldView> all(String seen) {
        var fields = new ArrayList<FieldView>();
        fields.add(hidden("seen", seen));
        var items = draft.open();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var row = "values." + i + ".";
            fields.add(hidden(row + "key", item.key()));
            fields.add(field(item, row + "value"));
            if (item.secret()) {
                secret(item, row, fields);
            }
        }
        return fields;
    }

    /** A value in words. */
    String said(Item item, String text) {
        return switch (item.kind()) {
            case SECRET -> own.text(text.isEmpty() ? "adjust.secret.none" : "adjust.secret.set");
            case TRUTH -> own.text(text.equals("true") ? "form.yes" : "form.no");
            case CHOICE -> option(item, text);
            default -> text;
        };
    }

    String label(Item item) {
        return own.text(item.words());
    }

    private void secret(Item item, String row, List<FieldView> fields) {
        var typed = Optional.ofNullable(draft.secrets().get(item.key()));
        typed.ifPresent(text -> fields.add(hidden(row + "sealed", desk.sealed(draft.plugin(), item.key(), text))));
        if (draft.stored().containsKey(item.key())) {
            var clear = Optional.ofNullable(draft.typed().get(item.key())).filter(SettingForm.Value::clear);
            var label = own.text("adjust.secret.clear", label(item));
            var value = clear.isPresent() ? "true" : "";
            fields.add(view(row + "clear", label, "", Widget.CHECKBOX, HIDDEN, value, List.of(), List.of()));
        }
    }

    private FieldView field(Item item, String name) {
        var reasons = wrong.getOrDefault(item.key(), List.of()).stream()
                .map(reason -> reason.in(own))
                .toList();
        var shown = draft.shown(item);
        var options = IntStream.range(0, item.options().size())
                .mapToObj(i -> option(item, name, i, shown))
                .toList();
        return view(name, label(item), help(item), widget(item), control(item), shown, options, reasons);
    }

    private FieldView hidden(String name, String value) {
        return view(name, "", "", Widget.HIDDEN, HIDDEN, value, List.of(), List.of());
    }

    private static FieldView view(
            String name,
            String label,
            String help,
            Widget widget,
            Control control,
            String value,
            List<FieldView.Option> options,
            List<String> wrong) {
        return new FieldView(
                name,
                id(name),
                label,
                help,
                "",
                0,
                false,
                widget,
                control,
                value,
                options,
                List.of(),
                Optional.empty(),
                wrong);
    }

    private static String id(String name) {
        return "adjust-" + name.replace('.', '-');
    }

    private FieldView.Option option(Item item, String name, int number, String chosen) {
        var value = item.options().get(number);
        var id = number == 0 ? id(name) : id(name) + "-" + number;
        return new FieldView.Option(id, value, said(item, value), value.equals(chosen));
    }

    private String option(Item item, String value) {
        var key = item.words() + "." + value;
        return own.has(key) ? own.text(key) : value;
    }

    /** What the plugin says of it, what can be typed, and what it is when nothing is. */
    private String help(Item item) {
        var parts = new ArrayList<String>();
        if (own.has(item.words() + ".help")) {
            parts.add(own.text(item.words() + ".help"));
        }
        if (!item.least().isEmpty() && !item.most().isEmpty()) {
            parts.add(own.text("adjust.range", item.least(), item.most()));
        }
        if (item.secret()) {
            boolean there =
                    draft.secrets().containsKey(item.key()) || draft.stored().containsKey(item.key());
            parts.add(own.text(there ? "adjust.secret.keep" : "adjust.secret.unset"));
        } else {
            item.standard()
                    .filter(standard -> !standard.isEmpty())
                    .ifPresent(standard -> parts.add(own.text("adjust.standard", said(item, standard))));
        }
        return parts.stream()
                .reduce((one, next) -> own.text("adjust.help.two", one, next))
                .orElse("");
    }

    private static Widget widget(Item item) {
        return switch (item.kind()) {
            case SECRET -> Widget.PASSWORD;
            case NUMBER -> Widget.NUMBER;
            case TRUTH, CHOICE -> Widget.RADIOS;
            case TEXT -> Widget.TEXT;
        };
    }

    private static Control control(Item item) {
        if (item.secret()) {
            return PASSWORD;
        }
        return item.kind() == Kind.NUMBER ? NUMBER : TEXT;
    }
}
