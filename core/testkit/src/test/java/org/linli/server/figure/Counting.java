package org.linli.server.figure;

import gg.jte.Content;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.linli.api.access.Permission;
import org.linli.api.data.Data;
import org.linli.api.figure.Figure;
import org.linli.api.figure.Period;
import org.linli.api.figure.Unit;
import org.linli.api.words.Words;
import org.linli.server.area.District;
import org.linli.server.limit.Isolation;
import org.linli.server.limit.Limits;
import org.linli.server.web.Owner;
import org.linli.server.words.Bundles;
import org.linli.testkit.TestClock;

/** A district in which members came in at known moments, with figures that count them. */
final class Counting {

    static final Permission READ = new Permission("core.member.read");

    final District district;
    final TestClock clock = new TestClock();
    final FigureBook book;

    Counting(District district) {
        this.district = district;
        var owner = new Core(district.data);
        var isolation = new Isolation(Limits.STANDARD, clock);
        var names = new FigureNames(isolation);
        book = new FigureBook(
                () -> List.of(new FigureEntry(owner, came(), names), new FigureEntry(owner, volunteers(), names)),
                clock,
                isolation);
    }

    /** The tests of a class share a database: only those of this district are counted. */
    private Figure inDistrict(Figure figure) {
        return figure.from("core_member m")
                .where("m.name = '" + district.code + "'")
                .during("m.created_at")
                .in("m.subdistrict_id", "m.community_id")
                .by("tag", "tag", "m.tags", List.of("volunteer", "rider"));
    }

    private Figure came() {
        return inDistrict(Figure.of("came", Unit.COUNT, READ));
    }

    private Figure volunteers() {
        return inDistrict(Figure.of("volunteers", Unit.PERCENT, READ)
                .counts("sum(case when m.tags = 'volunteer' then 1 else 0 end)", "count(*)"));
    }

    Question question(String by, Sight sight, String period, int... figures) {
        var all = book.all();
        var chosen = Arrays.stream(figures).mapToObj(all::get).toList();
        return new Question(chosen, sight, Period.parse(period).orElseThrow(), Optional.empty(), by);
    }

    FigureTable table(Question question) {
        return new FigureTable(question, book, district.tree);
    }

    /** Somebody came at a moment in an area, 0 for none. */
    void came(String moment, long area, String tag) {
        var place = district.tree.place(area);
        district.data.act(handle -> handle.createUpdate("insert into core_member (id, name, phone, phone_index,"
                        + " identity, identity_index, tags, skills, subdistrict_id, community_id, grid_id, created_at)"
                        + " values (:id, :name, '', '', '', '', :tag, '', :subdistrict, :community, 0, :at)")
                .bind("id", district.data.newId())
                .bind("name", district.code)
                .bind("tag", tag)
                .bind("subdistrict", place.subdistrictId())
                .bind("community", place.communityId())
                .bind("at", Instant.parse(moment).toEpochMilli())
                .execute());
    }

    /** The core as owner of the figures. */
    private record Core(Data data) implements Owner {

        @Override
        public String id() {
            return "core";
        }

        @Override
        public ClassLoader loader() {
            return Counting.class.getClassLoader();
        }

        @Override
        public Words words(Locale locale) {
            return Bundles.core().in(locale);
        }

        @Override
        public Content template(String name, Map<String, Object> params) {
            throw new IllegalStateException("no template is asked for");
        }

        @Override
        public byte[] json(Object value) {
            throw new IllegalStateException("no JSON is asked for");
        }
    }
}
