package org.linli.server.form;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.UnwrapByDefault;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.Optional;

/** Constraints on an Optional hold for what it holds, wherever they are written. */
@UnwrapByDefault
final class InsideOptional implements ValueExtractor<Optional<@ExtractedValue ?>> {

    @Override
    public void extractValues(Optional<?> optional, ValueReceiver receiver) {
        receiver.value(null, optional.orElse(null));
    }
}
