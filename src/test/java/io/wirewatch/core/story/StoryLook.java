package io.wirewatch.core.story;

import java.nio.file.Path;
import java.time.Instant;
import java.util.*;

final class StoryLook {
    public static void main(String... a) throws Exception {
        GoldStories gold = GoldStories.read(Path.of(a[0]));
        String[] p = a[1].split(",");
        double[] d = Arrays.stream(p).mapToDouble(Double::parseDouble).toArray();
        StoryAssigner assigner = new StoryAssigner(StorySettings.DEFAULT, new StoriesInMemory(), StoryTrial.weights(d));
        Map<String, Map<String, Integer>> byGold = new TreeMap<>();
        Map<String, String> name = new HashMap<>();
        Map<String, String> goldOf = new HashMap<>();
        for (GoldStories.Entry e : gold.entries()) {
            StoryDecision x = assigner.assign(e.tagged().item(), e.tagged().sketch(), Instant.EPOCH);
            name.putIfAbsent(x.ref().id(), e.story() + "#" + name.size());
            if (x.opened()) goldOf.put(x.ref().id(), e.story());
            byGold.computeIfAbsent(e.story(), k -> new TreeMap<>()).merge(name.get(x.ref().id()), 1, Integer::sum);
            boolean wrongOpen = x.opened() && goldOf.values().stream().filter(e.story()::equals).count() > 1;
            boolean wrongJoin = !x.opened() && !goldOf.get(x.ref().id()).equals(e.story());
            if (wrongOpen || wrongJoin) {
                String title = e.tagged().item().item().headline();
                System.out.println((wrongOpen ? "SPLIT " : "JOIN ") + e.story() + " " + e.id() + " -> " + name.get(x.ref().id()) + " | " + title.substring(0, Math.min(90, title.length())) + " | " + new ReasonWriter(e.tagged().item().item()).write(x.reason()) + (x.reason() instanceof StoryReason.Opened o && o.nearest() != null ? " nearest " + name.get(o.nearest()) : ""));
            }
        }
        byGold.forEach((k, v) -> System.out.println(k + " " + v));
    }
}
