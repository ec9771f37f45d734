package org.linli.service365.matter;

import gg.jte.Content;

/**
 * What somebody takes along who has filed a matter.
 *
 * @param code the tracking code in groups
 * @param address the whole address at which progress can be followed
 * @param href the same within this site
 * @param staffHref the matter's page, for staff, or ""
 */
public record ReceiptView(Progress progress, String code, String address, Content qr, String href, String staffHref) {}
