package org.linli.api.setting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a setting is when the district says nothing, as it would stand in district.yml. Components of a settings record
 * are String, int, long, boolean, an enum or {@link Secret}, with Jakarta Validation constraints; the key of
 * {@code replyDays} is {@code reply-days}, its words are at {@code setting.reply-days}, help beside it at
 * {@code setting.reply-days.help}, an enum's constant at {@code setting.paper.red-seal}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /** As district.yml would have it. */
    String value();
}
