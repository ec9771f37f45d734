package org.linli.server.form;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;

/** The size of text, counted as a person counts: a rare character or an emoji is one. */
public final class SizeOfText implements ConstraintValidator<Size, CharSequence> {

    private Size size;

    @Override
    public void initialize(Size annotation) {
        size = annotation;
    }

    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        long length = TypedText.length(text);
        return size.min() <= length && length <= size.max();
    }
}
