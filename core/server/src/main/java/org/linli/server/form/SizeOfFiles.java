package org.linli.server.form;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.linli.api.file.Staged;

/** How many files there are. */
public final class SizeOfFiles implements ConstraintValidator<Size, Staged> {

    private Size size;

    @Override
    public void initialize(Size annotation) {
        size = annotation;
    }

    @Override
    public boolean isValid(Staged files, ConstraintValidatorContext context) {
        return files == null || size.min() <= files.ids().size() && files.ids().size() <= size.max();
    }
}
