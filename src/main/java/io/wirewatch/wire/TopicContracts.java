package io.wirewatch.wire;

import java.util.List;

/** The contracts of all our public Kafka topics, in the order of the path. */
final class TopicContracts {
    private TopicContracts() {}

    static List<TopicContract> of(KafkaTopics topics) {
        return List.of(
                TopicContract.of(topics.feeds(), "Feed", "feed id", "A source that is polled.")
                        .withTombstone("The feed is no longer polled."),
                TopicContract.of(
                                topics.feedState(),
                                "FeedState",
                                "feed id",
                                "What the poller remembers of a feed: when it is due, how it fares, which entries it has seen. Of no use to others but to look at.")
                        .withTombstone("The feed is gone."),
                TopicContract.of(
                        topics.feedEvents(),
                        "FeedEvent",
                        "feed id",
                        "What whoever relies on a feed should know: that it is silent, fails, has recovered, has moved, has ended."),
                TopicContract.of(
                                topics.items(),
                                "NewsItem",
                                "item id; of a record with a value it may be anything, or absent",
                                "An item as published, before anything is said about it. A title or a body is enough.")
                        .withTombstone("The item of this id is withdrawn.")
                        .opened(),
                TopicContract.of(
                                topics.tagged(),
                                "TaggedItem",
                                "item id",
                                "An item with its regions, places, topics, story and matching rules, each with evidence. Another record of the same key is the item's next version.")
                        .withTombstone("The item was withdrawn by its publisher."),
                TopicContract.of(
                        topics.stories(),
                        "Story",
                        "story id",
                        "A story as it stands; each record takes the place of the one before."),
                TopicContract.of(topics.rules(), "Rule", "rule id, or @ and the name of a word list", "A stored query.")
                        .withTombstone("The rule or word list is deleted; open alerts of the rule are closed.")
                        .opened(),
                TopicContract.of(
                                topics.checkedRules(),
                                "Rule",
                                "rule id, or @ and the name of a word list",
                                "The last sound version of a rule: what is in force. Headers are those of whoever wrote the rule.")
                        .withTombstone("The rule or word list is deleted."),
                TopicContract.of(
                        topics.ruleVersions(),
                        "Rule",
                        "rule id, @ and the version",
                        "A version of a rule, sound when it was saved. Those of deleted rules stay."),
                TopicContract.of(
                        topics.alerts(),
                        "Alert",
                        "rule id",
                        "An alert as it stands; a record with the same id and a higher revision takes the place of the one before. All records of a rule are in one partition, in order."),
                TopicContract.of(
                        topics.heldAlerts(),
                        "HeldAlert",
                        "rule id",
                        "An alert that was not told, and why; told later, if at all, on the Kafka topic of alerts."),
                TopicContract.of(
                                topics.silences(),
                                "Silence",
                                "silence id",
                                "Keeps alerts with certain labels from being told for a time.")
                        .withTombstone("The silence is ended.")
                        .opened(),
                TopicContract.of(
                        topics.trends(),
                        "Trend",
                        "series, length of the window, and its start",
                        "How many items of a series came in a window, and how many were to be expected; a record takes the place of the one before it with the same key."),
                TopicContract.of(
                                topics.deadLetters(),
                                null,
                                "the original key",
                                "A record set aside: key and value as they were, with the reason in the headers. A record without a value had none.")
                        .withTombstone("The record that was set aside had no value."));
    }
}
