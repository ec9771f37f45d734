package example.notices;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record NoticeForm(@NotBlank @Size(max = 20) String title) {}
