package org.linli.api.notice;

import org.linli.api.event.Event;

/**
 * A member was told something in the site. A plugin may carry it on, by mail or to a telephone.
 *
 * @param noticeId the notice, unique in the deployment
 * @param memberId who was told
 * @param text in the site's first language
 * @param href the path where there is more, or ""
 */
public record NoticeSent(long noticeId, long memberId, String text, String href) implements Event {}
