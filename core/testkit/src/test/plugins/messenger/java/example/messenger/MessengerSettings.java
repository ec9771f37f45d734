package example.messenger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.linli.api.setting.Default;
import org.linli.api.setting.Secret;

public record MessengerSettings(
        String sender,
        @Default("3") @Min(1) @Max(10) int tries,
        @Default("slow") Pace pace,
        @Default("true") boolean quiet,
        Secret accessKey) {

    public enum Pace {
        SLOW,
        VERY_FAST
    }
}
