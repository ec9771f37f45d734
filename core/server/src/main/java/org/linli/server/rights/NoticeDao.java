package org.linli.server.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** All SQL of the privacy notice. */
final class NoticeDao {

    private final Handle handle;

    NoticeDao(Handle handle) {
        this.handle = handle;
    }

    /** The last version, or 0 when there is none. */
    int last() {
        return handle.createQuery("select coalesce(max(version), 0) from core_privacy_notice")
                .mapTo(Integer.class)
                .one();
    }

    Optional<PrivacyNotice> find(int version) {
        return handle.createQuery("select version, at from core_privacy_notice where version = :version")
                .bind("version", version)
                .map((row, context) -> new PrivacyNotice(
                        row.getInt("version"), Instant.ofEpochMilli(row.getLong("at")), texts(version)))
                .findOne();
    }

    /** The versions with their dates and without their texts, the newest first. */
    List<PrivacyNotice> versions(int limit) {
        return handle.createQuery("select version, at from core_privacy_notice order by version desc limit :limit")
                .bind("limit", limit)
                .map((row, context) ->
                        new PrivacyNotice(row.getInt("version"), Instant.ofEpochMilli(row.getLong("at")), Map.of()))
                .list();
    }

    void insert(PrivacyNotice notice, long memberId) {
        handle.createUpdate("insert into core_privacy_notice (version, at, member_id) values (:version, :at, :member)")
                .bind("version", notice.version())
                .bind("at", notice.at().toEpochMilli())
                .bind("member", memberId)
                .execute();
        notice.texts()
                .forEach((language, text) -> handle.createUpdate(
                                "insert into core_privacy_text (version, language, text)"
                                        + " values (:version, :language, :text)")
                        .bind("version", notice.version())
                        .bind("language", language)
                        .bind("text", text)
                        .execute());
    }

    private Map<String, String> texts(int version) {
        return handle
                .createQuery("select language, text from core_privacy_text where version = :version")
                .bind("version", version)
                .map((row, context) -> Map.entry(row.getString("language"), row.getString("text")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
