package org.linli.server.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.linli.api.refusal.Refusal;

/** What came of reading a form: the record, or every reason why it is refused. */
public record Reading<T>(Optional<T> value, List<Refusal> refusals) {

    public Reading {
        refusals = List.copyOf(refusals);
    }

    public static <T> Reading<T> accepted(T value) {
        return new Reading<>(Optional.of(value), List.of());
    }

    public static <T> Reading<T> refused(List<Refusal> refusals) {
        return new Reading<>(Optional.empty(), refusals);
    }

    /** The same reading of what is made from the value. */
    public <U> Reading<U> then(Function<T, U> more) {
        return new Reading<>(value.map(more), refusals);
    }
}
