package org.linli.api.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a setting is when the district says nothing, as it would stand in district.yml. Components of a settings record
 * are String, int, long, boolean or an enum, with Jakarta Validation constraints; the key of {@code replyDays} is
 * {@code reply-days}, its words are at {@code setting.reply-days}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    String value();
}
