package org.linli.server.adjust;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.refusal.Refusal;
import org.linli.server.adjust.SettingForm.Value;
import org.linli.server.plugin.PluginSettings.Declared;
import org.linli.server.setting.SettingShape.Item;
import org.linli.server.setting.SettingShape.Kind;
import org.linli.server.setting.SettingStore.Change;
import org.linli.server.words.Message;

/**
 * What somebody is about to set of a plugin.
 *
 * @param stored what is stored now, by key
 * @param typed what was typed, by key; of what was not typed nothing changes
 * @param secrets secrets as they were typed, now or before the changes were shown, by key
 */
record Draft(Declared plugin, Map<String, String> stored, Map<String, Value> typed, Map<String, String> secrets) {

    private static final int CHARACTERS_MAX = 1_000;

    /** What can be set here: district.yml says nothing of it. */
    List<Item> open() {
        return plugin.shape().items().stream()
                .filter(item -> !plugin.fixed().containsKey(item.key()))
                .toList();
    }

    /** What would be other than it is. */
    List<Change> changes() {
        var changes = new ArrayList<Change>();
        for (var item : open()) {
            var before = Optional.ofNullable(stored.get(item.key()));
            var after = after(item);
            if (typed.containsKey(item.key()) && !after.equals(before)) {
                changes.add(new Change(item.key(), item.secret(), before, after));
            }
        }
        return changes;
    }

    /** What is to be stored; empty when it is as declared. */
    Optional<String> after(Item item) {
        var value = typed.get(item.key());
        if (value == null) {
            return Optional.ofNullable(stored.get(item.key()));
        }
        if (item.secret()) {
            return value.clear()
                    ? Optional.empty()
                    : Optional.ofNullable(secrets.getOrDefault(item.key(), stored.get(item.key())));
        }
        var text = item.kind() == Kind.TEXT ? value.value() : Normalizer.normalize(value.value(), Normalizer.Form.NFKC);
        return Optional.of(text.strip())
                .filter(given -> !given.isEmpty() && !item.standard().equals(Optional.of(given)));
    }

    /** What stands in the field: never a secret. */
    String shown(Item item) {
        if (item.secret()) {
            return "";
        }
        var value = typed.get(item.key());
        return value == null
                ? Optional.ofNullable(stored.get(item.key())).or(item::standard).orElse("")
                : value.value();
    }

    /** What is missing or cannot be, before the constraints are asked; by key. */
    Map<String, List<Message>> wrong() {
        var wrong = new LinkedHashMap<String, List<Message>>();
        for (var item : open()) {
            var after = after(item);
            if (item.standard().isEmpty() && after.isEmpty()) {
                wrong.put(item.key(), List.of(Message.of("form.refused.NotBlank")));
            } else if (after.orElse("").length() > CHARACTERS_MAX) {
                wrong.put(item.key(), List.of(Message.of("form.refused.Size.max", 0, CHARACTERS_MAX)));
            }
        }
        return wrong;
    }

    /** What will be stored, for the constraints. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        open().forEach(item -> after(item).ifPresent(text -> texts.put(item.key(), text)));
        return texts;
    }

    /** Keys that were sent and cannot be set here. */
    List<Refusal> unknown() {
        var known = open().stream().map(Item::key).toList();
        return typed.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> Refusal.of("", "adjust.unknown", key))
                .toList();
    }
}
