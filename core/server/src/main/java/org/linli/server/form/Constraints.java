package org.linli.server.form;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.linli.api.calendar.Calendar;
import org.linli.api.refusal.Refusal;

/** The Jakarta Validation constraints of one record, asked field by field. */
final class Constraints {

    /** Where one of these speaks, the others of the field would only repeat it. */
    private static final Set<String> PRESENCE =
            Set.of("form.refused.NotNull", "form.refused.NotBlank", "form.refused.NotEmpty");

    private final Class<? extends Record> type;
    private final ValidatorFactory factory;

    private Constraints(Class<? extends Record> type, ValidatorFactory factory) {
        this.type = type;
        this.factory = factory;
    }

    static Constraints of(Class<? extends Record> type) {
        return new Constraints(type, factory());
    }

    List<Refusal> refusals(Field field, Object value, Clock clock) {
        var validator = factory.usingContext()
                .clockProvider(() -> clock.withZone(Calendar.ZONE))
                .getValidator();
        var refusals = validator.validateValue(type, field.name(), value).stream()
                .map(violation -> ConstraintWords.of(field, violation))
                .sorted((one, other) -> one.key().compareTo(other.key()))
                .distinct()
                .toList();
        var absent = refusals.stream()
                .filter(refusal -> PRESENCE.contains(refusal.key()))
                .toList();
        return absent.isEmpty() ? refusals : absent.subList(0, 1);
    }

    private static ValidatorFactory factory() {
        var configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new KeysOnly());
        configuration.addMapping(sizes(configuration)).addValueExtractor(new InsideOptional());
        return configuration.buildValidatorFactory();
    }

    private static ConstraintMapping sizes(HibernateValidatorConfiguration configuration) {
        var mapping = configuration.createConstraintMapping();
        mapping.constraintDefinition(Size.class)
                .includeExistingValidators(false)
                .validatedBy(SizeOfText.class)
                .validatedBy(SizeOfFiles.class)
                .validatedBy(SizeOfRows.class);
        mapping.constraintDefinition(NotEmpty.class).validatedBy(SomeFiles.class);
        return mapping;
    }

    /** Messages are keys of our own bundles; nothing is looked up, and no bundle is held in a cache. */
    private static final class KeysOnly implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
