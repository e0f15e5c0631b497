package io.wirewatch.feed.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * What a process has used so far.
 *
 * @param cpuMillis processor time, of all threads
 * @param heapMebibytes heap in use at the moment, garbage included
 * @param residentMebibytes most memory that it ever had of the machine; 0 where the system does not say
 */
record Use(long cpuMillis, long heapMebibytes, long residentMebibytes) {
    static final Use NONE = new Use(0, 0, 0);

    private static final Path STATUS = Path.of("/proc/self/status");

    /** That of this process. */
    static Use now() throws IOException {
        long cpu = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Use(TimeUnit.NANOSECONDS.toMillis(cpu), heap >> 20, resident());
    }

    String line() {
        return "use " + cpuMillis + " " + heapMebibytes + " " + residentMebibytes;
    }

    static Use read(String line) {
        String[] words = line.split(" ");
        return new Use(Long.parseLong(words[1]), Long.parseLong(words[2]), Long.parseLong(words[3]));
    }

    private static long resident() throws IOException {
        if (Files.notExists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                .findFirst()
                .orElse(0);
    }
}
