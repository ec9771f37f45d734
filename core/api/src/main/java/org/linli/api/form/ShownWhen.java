package org.linli.api.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field that is asked for only when another, which stands before it, has one of these values. Otherwise what was
 * sent for it is passed over, its constraints do not hold, and the record gets "", false, an empty list or an empty
 * Optional: any other type must stand in an Optional. With {@code @NotNull} or {@code @NotBlank} it must be filled in
 * when it is shown.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ShownWhen {

    /** The other field's name. */
    String field();

    /** Values as they are sent: an enum's constant, {@code true}, the value of an option. */
    String[] is();
}
