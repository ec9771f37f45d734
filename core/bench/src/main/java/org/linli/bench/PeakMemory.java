package org.linli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that this process has used so far. */
final class PeakMemory {

    private static final int MIB = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    /** The peaks of the heap's pools, which need not have been at one time: at most so much was used. */
    static String heap() {
        long bytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        return bytes / MIB + " MiB of at most " + Runtime.getRuntime().maxMemory() / MIB + " MiB";
    }

    /** The whole process in main memory, where the system tells it (Linux). */
    static String process() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return "unknown";
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("unknown");
    }
}
