package org.linli.server.form;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotEmpty;
import org.linli.api.file.Staged;

/** Whether there is a file at all. */
public final class SomeFiles implements ConstraintValidator<NotEmpty, Staged> {

    @Override
    public boolean isValid(Staged files, ConstraintValidatorContext context) {
        return files != null && !files.ids().isEmpty();
    }
}
