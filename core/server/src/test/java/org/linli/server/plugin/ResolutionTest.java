package org.linli.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    @Test
    void theNeededComeFirst() {
        var resolution = resolve(plugin("a", Map.of("b", "^1.0.0")), plugin("b", Map.of("c", "^1.0.0")), plugin("c"));
        assertThat(resolution.order()).containsExactly("c", "b", "a");
        assertThat(resolution.reasons()).isEmpty();
    }

    @Test
    void anOptionalPluginOfAnotherVersionIsAsIfItWereNotThere() {
        var user = new Descriptor(
                "user",
                "1.0.0",
                "",
                "^0.1.0",
                "x.User",
                "",
                PluginStatus.About.NOTHING,
                Map.of(),
                Map.of("points", "^2.0.0", "gone", "^1.0.0"));
        var resolution = resolve(user, plugin("points"));
        assertThat(resolution.order()).containsExactlyInAnyOrder("user", "points");
        assertThat(resolution.uses()).containsEntry("user", List.of());
    }

    @Test
    void aSnapshotCountsAsItsRelease() {
        var needed = new Descriptor(
                "b", "1.0.0-SNAPSHOT", "", "^0.1.0", "x.B", "", PluginStatus.About.NOTHING, Map.of(), Map.of());
        assertThat(resolve(plugin("a", Map.of("b", ">=1.0.0")), needed).order()).containsExactly("b", "a");
    }

    @Test
    void anotherApiIsAReason() {
        var old = new Descriptor(
                "old", "1.0.0", "", "^0.0.9", "x.Old", "", PluginStatus.About.NOTHING, Map.of(), Map.of());
        assertThat(resolve(old).reasons().get("old").key()).isEqualTo("plugin.reason.api");
    }

    @Property
    void whoRunsHasAllItNeedsAndWhoDoesNotHasAReason(@ForAll @Size(max = 12) List<@IntRange(max = 63) Integer> needs) {
        var plugins = new ArrayList<Descriptor>();
        for (int i = 0; i < needs.size(); i++) {
            int bits = needs.get(i);
            var needed = new TreeSet<String>();
            IntStream.range(0, 6).filter(bit -> (bits >> bit & 1) == 1).forEach(bit -> needed.add("p" + bit * 2));
            var ranges = new HashMap<String, String>();
            needed.forEach(id -> ranges.put(id, "^1.0.0"));
            plugins.add(plugin("p" + i, ranges));
        }
        var resolution = resolve(plugins.toArray(Descriptor[]::new));
        var order = resolution.order();
        for (var plugin : plugins) {
            boolean runs = order.contains(plugin.id());
            assertThat(runs).isNotEqualTo(resolution.reasons().containsKey(plugin.id()));
            if (runs) {
                assertThat(order.subList(0, order.indexOf(plugin.id())))
                        .containsAll(plugin.needs().keySet());
            }
        }
    }

    private static Resolution resolve(Descriptor... plugins) {
        var all = List.of(plugins);
        return Resolution.of(all, all.stream().map(Descriptor::id).toList());
    }

    private static Descriptor plugin(String id) {
        return plugin(id, Map.of());
    }

    private static Descriptor plugin(String id, Map<String, String> needs) {
        return new Descriptor(id, "1.0.0", "", "^0.1.0", "x.Entry", "", PluginStatus.About.NOTHING, needs, Map.of());
    }
}
