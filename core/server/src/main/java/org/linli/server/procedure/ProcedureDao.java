package org.linli.server.procedure;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.linli.api.procedure.Procedure;

/** All SQL of the versions of procedures, and of the counts that number their runs. */
final class ProcedureDao {

    private final Handle handle;

    ProcedureDao(Handle handle) {
        this.handle = handle;
    }

    Optional<String> json(String key, int version, String variant) {
        return handle.createQuery("select json from core_procedure"
                        + " where key = :key and version = :version and variant = :variant")
                .bind("key", key)
                .bind("version", version)
                .bind("variant", variant)
                .mapTo(String.class)
                .findOne();
    }

    void insertIfNew(Procedure procedure, String json) {
        handle.createUpdate("insert into core_procedure (key, version, variant, json)"
                        + " values (:key, :version, :variant, :json) on conflict (key, version, variant) do nothing")
                .bind("key", procedure.key())
                .bind("version", procedure.version())
                .bind("variant", procedure.variant())
                .bind("json", json)
                .execute();
    }

    /** The versions of a plugin's procedures that open runs began with. */
    List<OpenVersions.Version> open(String plugin) {
        return handle.createQuery("""
                        select * from core_procedure p where substr(p.key, 1, length(:prefix)) = :prefix
                          and exists (select 1 from core_run r where r.procedure = p.key and r.version = p.version
                            and r.variant = p.variant and r.ended_at = 0)
                        order by p.key, p.version, p.variant""")
                .bind("prefix", plugin + ".")
                .map((rs, ctx) -> new OpenVersions.Version(
                        rs.getString("key"), rs.getInt("version"), rs.getString("variant"), rs.getString("json")))
                .list();
    }

    /** The next number of this kind in the community's year, from 1. */
    long nextNumber(long communityId, String kind, int year) {
        return handle.createQuery("""
                        insert into core_number (community_id, kind, year, last) values (:community, :kind, :year, 1)
                        on conflict (community_id, kind, year) do update set last = core_number.last + 1
                        returning last""")
                .bind("community", communityId)
                .bind("kind", kind)
                .bind("year", year)
                .mapTo(Long.class)
                .one();
    }
}
