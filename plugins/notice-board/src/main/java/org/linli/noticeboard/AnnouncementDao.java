package org.linli.noticeboard;

import java.time.Instant;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** All SQL of announcements but their list. */
interface AnnouncementDao {
    @SqlUpdate("insert into noticeboard_announcement values (:id, :title, :text, :areaId, :now, 0)")
    void insert(long id, String title, String text, long areaId, Instant now);

    @SqlUpdate("update noticeboard_announcement set withdrawn = :now where id = :id")
    int withdraw(long id, Instant now);
}
