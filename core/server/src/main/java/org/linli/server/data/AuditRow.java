package org.linli.server.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A row of the audit trail.
 *
 * @param at epoch milliseconds
 * @param sequence its place in the trail, from 1 without gaps; 0 until it is sealed
 * @param hash of the columns and of the row before; "" until it is sealed
 */
public record AuditRow(
        long id,
        long at,
        long memberId,
        long organizationId,
        long onBehalfOfId,
        String channel,
        String act,
        String subjectType,
        long subjectId,
        String note,
        long sequence,
        String hash) {

    /** SHA-256, in hexadecimal, over the hash before, the place and the columns, each with its length in front. */
    String hashAt(long place, String before) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Object[] columns = {
                before,
                place,
                id,
                at,
                memberId,
                organizationId,
                onBehalfOfId,
                channel,
                act,
                subjectType,
                subjectId,
                note
            };
            for (Object column : columns) {
                byte[] bytes = column.toString().getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
