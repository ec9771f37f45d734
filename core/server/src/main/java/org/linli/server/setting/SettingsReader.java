package org.linli.server.setting;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.linli.api.setting.Default;
import org.linli.server.yaml.Problems;

/** Makes a settings record of what the district gave, checked against its types and constraints. */
public final class SettingsReader {

    private SettingsReader() {}

    /** Empty when something is wrong: then every reason is among the problems. */
    public static <S extends Record> Optional<S> read(Class<S> type, Map<String, Given> given, Problems problems) {
        var before = problems.all().size();
        var components = type.getRecordComponents();
        var keys = Arrays.stream(components).map(SettingsReader::key).toList();
        given.forEach((key, value) -> {
            if (!keys.contains(key)) {
                problems.add(value.line(), "setting.unknown", key, String.join(", ", keys));
            }
        });
        var values = Arrays.stream(components)
                .map(component -> value(component, given, problems))
                .toArray();
        if (problems.all().size() > before) {
            return Optional.empty();
        }
        var settings = RecordMaker.make(type, values);
        check(settings, given, problems);
        return problems.all().size() > before ? Optional.empty() : Optional.of(settings);
    }

    /** The key of {@code replyDays} is {@code reply-days}. */
    static String key(RecordComponent component) {
        return kebab(component.getName());
    }

    private static Object value(RecordComponent component, Map<String, Given> given, Problems problems) {
        var key = key(component);
        var standard = component.getAnnotation(Default.class);
        var found = given.containsKey(key) ? given.get(key) : standard == null ? null : new Given(standard.value(), 0);
        if (found == null) {
            problems.add(0, "setting.missing", key);
            return 0;
        }
        try {
            return SettingType.parse(component.getType(), found.value());
        } catch (IllegalArgumentException wrong) {
            problems.add(found.line(), "setting.type", key, found.value(), SettingType.words(component.getType()));
            return 0;
        }
    }

    // a factory of its own, closed at once: a shared one would remember the plugin's class
    private static <S extends Record> void check(S settings, Map<String, Given> given, Problems problems) {
        var configuration =
                Validation.byDefaultProvider().configure().messageInterpolator(new ParameterMessageInterpolator());
        try (var factory = configuration.buildValidatorFactory()) {
            for (var violation : factory.getValidator().validate(settings)) {
                tell(violation, given, problems);
            }
        }
    }

    private static void tell(ConstraintViolation<?> violation, Map<String, Given> given, Problems problems) {
        var key = kebab(violation.getPropertyPath().toString());
        int line = given.containsKey(key) ? given.get(key).line() : 0;
        problems.add(
                line, "setting.constraint", key, String.valueOf(violation.getInvalidValue()), violation.getMessage());
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
