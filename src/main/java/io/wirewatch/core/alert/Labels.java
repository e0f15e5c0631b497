package io.wirewatch.core.alert;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.RulePolicy;
import io.wirewatch.core.news.RuleRef;
import io.wirewatch.core.news.StoryRef;
import io.wirewatch.core.news.TaggedItem;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What silences look at: the rule's own labels; and {@code rule}, {@code severity}, {@code story}, {@code region}, {@code topic}, {@code source},
 * which count more where a rule has a label of the same name. Regions and topics are codes, with all that contain them.
 */
public final class Labels {
    private final Map<String, Set<String>> values = new TreeMap<>();

    /** The labels of an alert of this rule on these items. */
    public static Labels of(RuleRef rule, RulePolicy policy, StoryRef story, Collection<TaggedItem> items) {
        Labels labels = new Labels();
        policy.labels().forEach(labels::set);
        labels.set("rule", rule.id());
        labels.set("severity", rule.severity().name().toLowerCase(Locale.ROOT));
        if (story != null) {
            labels.set("story", story.id());
        }
        items.forEach(labels::add);
        return labels;
    }

    private void add(TaggedItem tagged) {
        tagged.regions().forEach(region -> {
            add("region", region.code());
            region.within().forEach(code -> add("region", code));
        });
        tagged.topics().forEach(topic -> {
            add("topic", topic.code());
            topic.broader().forEach(code -> add("topic", code));
        });
        NewsItem item = tagged.item();
        if (item.source() != null) {
            add(
                    "source",
                    item.source().id() == null
                            ? item.source().label()
                            : item.source().id());
        }
    }

    private void add(String label, String value) {
        values.computeIfAbsent(label, unused -> new TreeSet<>()).add(value);
    }

    private void set(String label, String value) {
        values.put(label, new TreeSet<>(Set.of(value)));
    }

    /** The values of a label, none when there is no such label. */
    public Set<String> values(String label) {
        return values.getOrDefault(label, Set.of());
    }
}
