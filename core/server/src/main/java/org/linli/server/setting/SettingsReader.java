package org.linli.server.setting;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.setting.Default;
import org.linli.api.setting.Secret;
import org.linli.server.words.Message;
import org.linli.server.yaml.Problems;

/** Makes a settings record of what the district gave, each value checked against its type and its constraints. */
public final class SettingsReader {

    private SettingsReader() {}

    /** Empty when something is wrong: then every reason is among the problems. */
    public static <S extends Record> Optional<S> read(Class<S> type, Map<String, Given> given, Problems problems) {
        var all = withDefaults(type, given);
        boolean whole = true;
        for (var component : type.getRecordComponents()) {
            if (!all.containsKey(key(component))) {
                problems.add(0, "setting.missing", key(component));
                whole = false;
            }
        }
        var values = values(type, all, problems);
        return whole && values.isPresent() ? Optional.of(RecordMaker.make(type, values.get())) : Optional.empty();
    }

    /** Checks what was given, without asking for what is missing; true when it is sound. */
    public static boolean check(Class<? extends Record> type, Map<String, Given> given, Problems problems) {
        return values(type, given, problems).isPresent();
    }

    /** By key, why texts do not do, for who stands before the field; those that do are left out. */
    public static Map<String, List<Message>> wrong(Class<? extends Record> type, Map<String, String> texts) {
        var wrong = new LinkedHashMap<String, List<Message>>();
        try (var check = new ValueCheck(type)) {
            for (var component : type.getRecordComponents()) {
                Optional.ofNullable(texts.get(key(component)))
                        .map(text -> check.check(component, text))
                        .filter(checked -> checked.value().isEmpty())
                        .ifPresent(checked -> wrong.put(
                                key(component),
                                checked.ofType()
                                        ? checked.wrong()
                                        : List.of(SettingType.refusal(component.getType()))));
            }
        }
        return wrong;
    }

    /** The key of {@code replyDays} is {@code reply-days}. */
    static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Given> withDefaults(Class<? extends Record> type, Map<String, Given> given) {
        var all = new HashMap<String, Given>();
        for (var component : type.getRecordComponents()) {
            standard(component).ifPresent(value -> all.put(key(component), new Given(value, 0)));
        }
        all.putAll(given);
        return all;
    }

    /** What it is when nobody says anything. */
    static Optional<String> standard(RecordComponent component) {
        return Optional.ofNullable(component.getAnnotation(Default.class))
                .map(Default::value)
                .or(() -> Optional.of("").filter(none -> component.getType() == Secret.class));
    }

    /** In the order of the components; a component without a value has none of these. */
    private static Optional<Object[]> values(
            Class<? extends Record> type, Map<String, Given> given, Problems problems) {
        var components = type.getRecordComponents();
        var keys = Arrays.stream(components).map(SettingsReader::key).toList();
        var sound = true;
        for (var each : given.entrySet()) {
            if (!keys.contains(each.getKey())) {
                problems.add(each.getValue().line(), "setting.unknown", each.getKey(), String.join(", ", keys));
                sound = false;
            }
        }
        var values = new Object[components.length];
        try (var check = new ValueCheck(type)) {
            for (int i = 0; i < values.length; i++) {
                var value = given.get(keys.get(i));
                if (value != null) {
                    var read = read(components[i], value, check, problems);
                    values[i] = read.orElse(0);
                    sound = sound && read.isPresent();
                }
            }
        }
        return sound ? Optional.of(values) : Optional.empty();
    }

    private static Optional<Object> read(RecordComponent component, Given given, ValueCheck check, Problems problems) {
        var type = component.getType();
        var shown = type == Secret.class ? Secret.of(given.value()).toString() : given.value();
        var checked = check.check(component, given.value());
        if (!checked.ofType()) {
            problems.add(given.line(), "setting.type", key(component), shown, SettingType.words(type));
        }
        for (var reason : checked.wrong()) {
            problems.add(given.line(), "setting.constraint", key(component), shown, reason);
        }
        return checked.value();
    }
}
