package org.linli.server.setting;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.linli.api.setting.Default;
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

    /** The key of {@code replyDays} is {@code reply-days}. */
    static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Given> withDefaults(Class<? extends Record> type, Map<String, Given> given) {
        var all = new HashMap<String, Given>();
        for (var component : type.getRecordComponents()) {
            var standard = component.getAnnotation(Default.class);
            if (standard != null) {
                all.put(key(component), new Given(standard.value(), 0));
            }
        }
        all.putAll(given);
        return all;
    }

    /** In the order of the components; a component without a value has none of these. */
    private static Optional<Object[]> values(
            Class<? extends Record> type, Map<String, Given> given, Problems problems) {
        var keys = Arrays.stream(type.getRecordComponents())
                .map(SettingsReader::key)
                .toList();
        var sound = true;
        for (var each : given.entrySet()) {
            if (!keys.contains(each.getKey())) {
                problems.add(each.getValue().line(), "setting.unknown", each.getKey(), String.join(", ", keys));
                sound = false;
            }
        }
        var values = new Object[keys.size()];
        var configuration =
                Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator());
        // a factory of its own, closed at once: a shared one would remember the plugin's class
        try (var factory = configuration.buildValidatorFactory()) {
            for (int i = 0; i < values.length; i++) {
                var component = type.getRecordComponents()[i];
                var value = given.get(keys.get(i));
                if (value != null) {
                    var read = new OneSetting(type, component, value).read(factory.getValidator(), problems);
                    values[i] = read.orElse(0);
                    sound = sound && read.isPresent();
                }
            }
        }
        return sound ? Optional.of(values) : Optional.empty();
    }

    /** One value on its way into the record. */
    private record OneSetting(Class<? extends Record> type, RecordComponent component, Given given) {

        Optional<Object> read(Validator validator, Problems problems) {
            var key = key(component);
            try {
                var value = SettingType.parse(component.getType(), given.value());
                var violations = validator.validateValue(type, component.getName(), value);
                for (var violation : violations) {
                    problems.add(given.line(), "setting.constraint", key, given.value(), violation.getMessage());
                }
                return violations.isEmpty() ? Optional.of(value) : Optional.empty();
            } catch (IllegalArgumentException wrong) {
                problems.add(given.line(), "setting.type", key, given.value(), SettingType.words(component.getType()));
                return Optional.empty();
            }
        }
    }
}
