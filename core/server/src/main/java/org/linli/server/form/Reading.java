package org.linli.server.form;

import java.util.List;
import java.util.Optional;
import org.linli.api.refusal.Refusal;

/** What came of reading a form: the record, or every reason why it is refused. */
public record Reading<T>(Optional<T> value, List<Refusal> refusals) {

    public Reading {
        refusals = List.copyOf(refusals);
    }

    static <T> Reading<T> accepted(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    static <T> Reading<T> refused(List<Refusal> refusals) {
        return new Reading<>(Optional.empty(), refusals);
    }
}
