package org.linli.server.setting;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.linli.server.form.ConstraintWords;
import org.linli.server.words.Message;

/**
 * Checks values of one settings record against their types and constraints. It has a factory of its own, closed with
 * it: a shared one would remember the plugin's class.
 */
final class ValueCheck implements AutoCloseable {

    private final Class<? extends Record> type;
    private final ValidatorFactory factory;

    ValueCheck(Class<? extends Record> type) {
        this.type = type;
        this.factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
    }

    /**
     * What came of it.
     *
     * @param value empty when it is wrong
     * @param ofType whether the text can be read as such a value at all
     * @param wrong what its constraints say
     */
    record Checked(Optional<Object> value, boolean ofType, List<Message> wrong) {}

    Checked check(RecordComponent component, String text) {
        try {
            var value = SettingType.parse(component.getType(), text);
            var wrong = factory.getValidator().validateValue(type, component.getName(), value).stream()
                    .map(violation -> ConstraintWords.of(component.getName(), violation))
                    .map(refusal -> new Message(refusal.key(), refusal.args()))
                    .toList();
            return new Checked(Optional.of(value).filter(sound -> wrong.isEmpty()), true, wrong);
        } catch (IllegalArgumentException notOfType) {
            return new Checked(Optional.empty(), false, List.of());
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
