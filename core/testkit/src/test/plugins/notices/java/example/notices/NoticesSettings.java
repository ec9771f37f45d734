package example.notices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.linli.api.setting.Default;

public record NoticesSettings(@Default("20") @Min(1) @Max(100) int shownAtMost, @Default("plain") Paper paper) {

    public enum Paper {
        PLAIN,
        RED_SEAL
    }
}
