package io.wirewatch.core.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When something is to be looked at again, of one owner: by due time, then by rule and subject. Beside them stands for each owner when its next one
 * is due, so that those owners are found that have any.
 *
 * <p>Keys: {@code t/owner/due/rule/subject}, {@code n/owner} and {@code w/due/owner}, with NULs for slashes.
 */
final class Timers {
    private static final String WAKE = "w\0";
    private static final int DIGITS = 20;

    private final String owner;
    private final String prefix;
    private final AlertMemory memory;

    Timers(String owner, AlertMemory memory) {
        this.owner = owner;
        this.prefix = "t\0" + owner + '\0';
        this.memory = memory;
    }

    /** A moment at which a subject of a rule is to be looked at. */
    record Timer(Instant due, String rule, String subject) {}

    /** When an owner's next timer is due. */
    record Wake(Instant due) {}

    Optional<Timer> firstDue(Instant moment) {
        return memory.first(prefix).flatMap(key -> memory.get(key, Timer.class)).filter(timer -> !timer.due()
                .isAfter(moment));
    }

    void set(Timer timer) {
        memory.put(key(timer), timer);
    }

    void clear(Timer timer) {
        memory.remove(key(timer));
    }

    /** Notes when the owner's next timer is due, if that has changed. */
    void settle() {
        String noted = "n\0" + owner;
        Optional<Instant> before = memory.get(noted, Wake.class).map(Wake::due);
        Optional<Instant> next = memory.first(prefix)
                .flatMap(key -> memory.get(key, Timer.class))
                .map(Timer::due);
        if (before.equals(next)) {
            return;
        }
        before.ifPresent(due -> memory.remove(WAKE + time(due) + '\0' + owner));
        next.ifPresentOrElse(
                due -> {
                    memory.put(noted, new Wake(due));
                    memory.put(WAKE + time(due) + '\0' + owner, new Wake(due));
                },
                () -> memory.remove(noted));
    }

    static List<String> ownersDue(Instant moment, AlertMemory memory) {
        List<String> owners = new ArrayList<>();
        Optional<String> key = memory.first(WAKE);
        while (key.isPresent()
                && !memory.get(key.get(), Wake.class).orElseThrow().due().isAfter(moment)) {
            owners.add(key.get().substring(key.get().lastIndexOf('\0') + 1));
            key = memory.after(WAKE, key.get());
        }
        return owners;
    }

    private String key(Timer timer) {
        return prefix + time(timer.due()) + '\0' + timer.rule() + '\0' + timer.subject();
    }

    /** As text that comes in the order of the times: milliseconds since 1970, in so many digits. */
    private static String time(Instant moment) {
        String digits = Long.toString(Math.max(0, moment.toEpochMilli()));
        return "0".repeat(DIGITS - digits.length()) + digits;
    }
}
