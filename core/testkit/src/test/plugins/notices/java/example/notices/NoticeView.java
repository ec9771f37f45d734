package example.notices;

import java.time.Instant;
import java.util.List;

public record NoticeView(long id, String title, int max, Instant at, List<NoticeForm> forms) {}
