package org.linli.server.form;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How many rows there are. */
public final class SizeOfRows implements ConstraintValidator<Size, List<?>> {

    private Size size;

    @Override
    public void initialize(Size annotation) {
        size = annotation;
    }

    @Override
    public boolean isValid(List<?> rows, ConstraintValidatorContext context) {
        return rows == null || size.min() <= rows.size() && rows.size() <= size.max();
    }
}
