package org.linli.server.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.linli.api.file.FileRef;

/** The SQL of files. */
final class FileDao {

    private static final String SELECT = "select id, hash, name, type, bytes, image, owner, subject_type, subject_id,"
            + " staged_by, staged_until from core_file ";

    Optional<StoredFile> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(FileDao::read)
                .findOne();
    }

    /** The staged ones among these ids, in no order. */
    List<StoredFile> staged(Handle handle, Collection<Long> ids, long now) {
        return handle.createQuery(SELECT + "where id in (<ids>) and staged_until > :now")
                .bindList("ids", ids)
                .bind("now", now)
                .map(FileDao::read)
                .list();
    }

    int countStagedBy(Handle handle, String stagedBy, long now) {
        return handle.createQuery("select count(*) from core_file where staged_by = :by and staged_until > :now")
                .bind("by", stagedBy)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
    }

    void stage(Handle handle, StoredFile file) {
        handle.createUpdate(
                        "insert into core_file (id, hash, name, type, bytes, image, owner, subject_type, subject_id,"
                                + " position, staged_by, staged_until) values (:id, :hash, :name, :type,"
                                + " :bytes, :image, '', '',"
                                + " 0, 0, :by, :until)")
                .bind("id", file.ref().id())
                .bind("hash", file.hash())
                .bind("name", file.ref().name())
                .bind("type", file.ref().type())
                .bind("bytes", file.ref().bytes())
                .bind("image", file.ref().image() ? 1 : 0)
                .bind("by", file.stagedBy())
                .bind("until", file.stagedUntil())
                .execute();
    }

    /** Attaches a staged file; false when it is not staged any more. */
    boolean keep(Handle handle, long id, Subject subject, int position) {
        return handle.createUpdate("update core_file set owner = :owner, subject_type = :type, subject_id = :subject,"
                                + " position = :position, staged_by = '', staged_until = 0"
                                + " where id = :id and staged_until > 0")
                        .bind("owner", subject.owner())
                        .bind("type", subject.type())
                        .bind("subject", subject.id())
                        .bind("position", position)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    List<StoredFile> of(Handle handle, Subject subject, int limit) {
        return handle.createQuery(SELECT + "where owner = :owner and subject_type = :type and subject_id = :subject"
                        + " order by position limit :limit")
                .bind("owner", subject.owner())
                .bind("type", subject.type())
                .bind("subject", subject.id())
                .bind("limit", limit)
                .map(FileDao::read)
                .list();
    }

    /** Takes an object's files from it and their names away; nobody has staged them, and they expire. */
    int letGo(Handle handle, Subject subject, long until) {
        return handle.createUpdate("update core_file set name = '', owner = '', subject_type = '', subject_id = 0,"
                        + " staged_by = '', staged_until = :until"
                        + " where owner = :owner and subject_type = :type and subject_id = :subject")
                .bind("until", until)
                .bind("owner", subject.owner())
                .bind("type", subject.type())
                .bind("subject", subject.id())
                .execute();
    }

    List<StoredFile> expired(Handle handle, long now, int limit) {
        return handle.createQuery(
                        SELECT + "where staged_until > 0 and staged_until <= :now order by staged_until limit :limit")
                .bind("now", now)
                .bind("limit", limit)
                .map(FileDao::read)
                .list();
    }

    /** Whether it was there. */
    boolean delete(Handle handle, long id) {
        return handle.createUpdate("delete from core_file where id = :id and staged_until > 0")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    boolean holds(Handle handle, String hash) {
        return handle.createQuery("select 1 from core_file where hash = :hash limit 1")
                .bind("hash", hash)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Files after an id, by id: the way through all of them. */
    List<StoredFile> after(Handle handle, long id, int limit) {
        return handle.createQuery(SELECT + "where id > :id order by id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map(FileDao::read)
                .list();
    }

    /** The object that files are attached to. */
    record Subject(String owner, String type, long id) {}

    private static StoredFile read(ResultSet row, StatementContext context) throws SQLException {
        var ref = new FileRef(
                row.getLong("id"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getInt("image") == 1);
        return new StoredFile(
                ref,
                row.getString("hash"),
                row.getString("owner"),
                row.getString("subject_type"),
                row.getLong("subject_id"),
                row.getString("staged_by"),
                row.getLong("staged_until"));
    }
}
