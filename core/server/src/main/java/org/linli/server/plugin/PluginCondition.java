package org.linli.server.plugin;

import java.util.List;
import java.util.Optional;
import org.linli.server.limit.Faults.Last;
import org.linli.server.limit.Weakness;
import org.linli.server.plugin.Footprints.Footprint;
import org.linli.server.plugin.HealthBook.Finding;

/** How a plugin does: its size, whether it fails again and again, what failed last, and what it says itself. */
public record PluginCondition(
        Footprint footprint, Optional<Weakness> weakness, Optional<Last> last, List<Finding> health) {}
