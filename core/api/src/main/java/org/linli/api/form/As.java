package org.linli.api.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a field of a form is asked for, where its type does not say it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface As {

    /** How it is asked for. */
    Widget value();

    /** The HTML autocomplete token, as {@code tel} or {@code name}. */
    String autocomplete() default "";
}
