package org.linli.testkit.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.linli.api.file.FileRef;
import org.linli.api.rights.Fact;
import org.linli.api.rights.PersonalData;
import org.linli.api.rights.Teller;
import org.linli.api.words.Words;
import org.linli.server.plugin.Catalogue.Owned;
import org.linli.server.web.Owner;
import org.linli.server.words.Bundles;

/** What a plugin keeps of members: told in words of each language, and erased when nothing keeps it. */
final class MemberRights {

    private static final int MEMBERS_MAX = 2_000;
    private static final int AT_ONCE = 100;
    private static final int TIMES_MAX = 200;

    private final TestSite site;
    private final Owner owner;
    private final List<PersonalData> kinds;

    MemberRights(TestSite site) {
        this.site = site;
        var catalogue = site.linli().plugins().catalogue();
        owner = catalogue.owners().get(site.plugin());
        kinds = catalogue.rights().personalData().stream()
                .filter(owned -> owned.owner().equals(site.plugin()))
                .map(Owned::value)
                .toList();
    }

    List<String> problems() {
        if (kinds.isEmpty()) {
            return site.linli().plugins().tables(site.plugin()).stream()
                    .filter(this::namesMembers)
                    .map(table -> table + " names members, but the plugin declares no PersonalData")
                    .toList();
        }
        var problems = new ArrayList<String>();
        for (var kind : kinds) {
            members().stream()
                    .filter(member -> !told(kind, member).isEmpty() && isFree(kind, member))
                    .findFirst()
                    .ifPresentOrElse(
                            member -> problems.addAll(erased(kind, member)),
                            () -> problems.add("no member has anything that may go: make demonstration data, or use"));
        }
        return problems;
    }

    private List<String> erased(PersonalData kind, long member) {
        var problems = new ArrayList<>(Told.missing(told(kind, member), owner));
        int times = 0;
        while (times < TIMES_MAX && owner.data().act(handle -> kind.erase(handle, member, AT_ONCE)) > 0) {
            times++;
        }
        told(kind, member).forEach(left -> problems.add("after the erasure there is still " + left));
        return problems;
    }

    private List<String> told(PersonalData kind, long member) {
        var told = new Told(owner.words(Bundles.ENGLISH), new ArrayList<>());
        owner.data().read(handle -> {
            kind.tell(handle, member, told);
            return told;
        });
        return told.keys();
    }

    private boolean isFree(PersonalData kind, long member) {
        return owner.data().read(handle -> kind.kept(handle, member).isEmpty());
    }

    private List<Long> members() {
        return site.data("core")
                .read(handle -> handle.createQuery("select id from core_member order by id limit :max")
                        .bind("max", MEMBERS_MAX)
                        .mapTo(Long.class)
                        .list());
    }

    private boolean namesMembers(String table) {
        return site.data("core").read(handle -> columns(handle, table)).stream()
                .anyMatch(column -> column.toLowerCase(Locale.ROOT).endsWith("member_id"));
    }

    private static List<String> columns(Handle handle, String table) {
        return handle.createQuery("select * from " + table + " where 1 = 0").scanResultSet((rows, context) -> {
            var names = new ArrayList<String>();
            var found = rows.get().getMetaData();
            for (int i = 1; i <= found.getColumnCount(); i++) {
                names.add(found.getColumnName(i));
            }
            return names;
        });
    }

    /** Takes the keys of what is told. */
    private record Told(Words words, List<String> keys) implements Teller {

        private static List<String> missing(List<String> keys, Owner owner) {
            return Bundles.LANGUAGES.stream()
                    .flatMap(language -> keys.stream()
                            .filter(key -> !owner.words(language).has(key))
                            .map(key -> key + " in " + language))
                    .distinct()
                    .toList();
        }

        @Override
        public void tell(String kind, List<Fact> facts) {
            keys.add(kind);
            facts.forEach(fact -> keys.add(fact.words()));
        }

        @Override
        public void file(FileRef file) {}

        @Override
        public boolean full() {
            return false;
        }
    }
}
