package org.linli.service365;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.linli.api.setting.Default;

/**
 * What a district may set.
 *
 * @param replyDays working days within which residents are promised an answer
 * @param anonymousPerHour reports that one address may send within an hour without signing in
 * @param trackPerHour looks at progress that one address may take within an hour
 */
public record Service365Settings(
        @Default("7") @Min(1) @Max(60) int replyDays,
        @Default("20") @Min(1) @Max(1000) int anonymousPerHour,
        @Default("60") @Min(1) @Max(1000) int trackPerHour) {}
