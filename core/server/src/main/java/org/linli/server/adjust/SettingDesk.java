package org.linli.server.adjust;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.ActingAs;
import org.linli.server.adjust.SettingForm.Value;
import org.linli.server.key.KeyProblem;
import org.linli.server.key.Keys;
import org.linli.server.plugin.PluginSettings;
import org.linli.server.plugin.PluginSettings.Declared;
import org.linli.server.setting.SettingStore;
import org.linli.server.words.Message;

/** Where settings of plugins are looked at and changed. */
public record SettingDesk(PluginSettings plugins, SettingStore store, Keys keys) {

    private static final String SEALED = "adjust";

    Draft draft(Declared plugin, List<Value> sent) {
        var typed = new LinkedHashMap<String, Value>();
        var secrets = new HashMap<String, String>();
        for (var value : sent) {
            typed.put(value.key(), value);
            if (!value.value().isBlank()) {
                secrets.put(value.key(), value.value());
            } else if (!value.sealed().isBlank()) {
                opened(plugin, value).ifPresent(text -> secrets.put(value.key(), text));
            }
        }
        return new Draft(plugin, store.of(plugin.id()), typed, secrets);
    }

    /** A secret on its way through the page that shows the changes. */
    String sealed(Declared plugin, String key, String secret) {
        return keys.encrypt(SEALED, plugin.id() + "." + key, 0, secret);
    }

    /** Why it cannot be so, by key. */
    Map<String, List<Message>> wrong(Draft draft) {
        var wrong = new LinkedHashMap<>(plugins.wrong(draft.plugin().id(), draft.texts()));
        wrong.putAll(draft.wrong());
        return wrong;
    }

    /** By which it is known again that just these changes were shown; from it no secret can be guessed. */
    String digest(Draft draft) {
        var text = new StringBuilder(draft.plugin().id());
        draft.changes()
                .forEach(change -> text.append('\0')
                        .append(change.key())
                        .append('\0')
                        .append(change.before())
                        .append('\0')
                        .append(change.after()));
        return keys.blindIndex(SEALED, text.toString());
    }

    void save(ActingAs who, Draft draft) {
        store.change(who, draft.plugin().id(), draft.changes());
    }

    private Optional<String> opened(Declared plugin, Value value) {
        try {
            return Optional.of(keys.decrypt(SEALED, plugin.id() + "." + value.key(), 0, value.sealed()));
        } catch (KeyProblem notOurs) {
            return Optional.empty();
        }
    }
}
