package example.notices;

import org.linli.api.event.Event;

public record NoticeWritten(long noticeId, String title) implements Event {}
