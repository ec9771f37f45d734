package org.linli.server.access;

import org.jdbi.v3.core.Handle;

/** The SQL of counted tries. */
final class TryDao {

    record Counted(long tries, long untilAt) {}

    Counted count(Handle handle, String bucket, long now, long until) {
        handle.createUpdate("""
                        insert into core_throttle (bucket, tries, until_at) values (:bucket, 1, :until)
                        on conflict (bucket) do update set
                          tries = case when core_throttle.until_at <= :now then 1 else core_throttle.tries + 1 end,
                          until_at = case when core_throttle.until_at <= :now then :until
                            else core_throttle.until_at end""")
                .bind("bucket", bucket)
                .bind("now", now)
                .bind("until", until)
                .execute();
        return handle.createQuery("select tries, until_at from core_throttle where bucket = :bucket")
                .bind("bucket", bucket)
                .map((row, context) -> new Counted(row.getLong("tries"), row.getLong("until_at")))
                .one();
    }

    int takeBack(Handle handle, String bucket) {
        return handle.createUpdate("update core_throttle set tries = tries - 1 where bucket = :bucket and tries > 0")
                .bind("bucket", bucket)
                .execute();
    }

    int forget(Handle handle, String bucket) {
        return handle.createUpdate("delete from core_throttle where bucket = :bucket")
                .bind("bucket", bucket)
                .execute();
    }

    int sweep(Handle handle, long now) {
        return handle.createUpdate("delete from core_throttle where until_at <= :now")
                .bind("now", now)
                .execute();
    }
}
