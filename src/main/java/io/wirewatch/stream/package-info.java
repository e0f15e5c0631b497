/**
 * The path of an item through Kafka Streams, exactly once: {@link io.wirewatch.stream.NewsStream} runs it, {@code NewsTopology} is the path, top
 * to bottom, and each step is a class of its own.
 *
 * <pre>
 * by item    [items] ─▶ ReadItem ─▶ CleanItem ─┬─ in place ──────────────────────────────┬▶ DropRepeats ─▶ TagItem ─▶ RememberItem ─▶ items-in-order
 *                                              └─ elsewhere ─▶ TakeDetour ─▶ items-by-id ┘
 * the lane   items-in-order ─▶ AssignStory ─┬▶ [tagged], [stories]
 *                                           ├▶ SendEvents ─▶ events-by-rule
 *                                           └▶ SendCounts ─▶ counts-by-series
 *            [rules] ─▶ CheckRule ─┬▶ [checked-rules]
 *                                  ├▶ KeepVersion ─▶ [rule-versions]
 *                                  └▶ TellRules ─▶ events-by-rule
 * by rule    events-by-rule ─▶ DecideAlerts ─▶ [alerts], [held-alerts]
 * by series  counts-by-series ─▶ CountTrends ─▶ [trends]
 * beside     [rules] ─▶ RuleBook, which TagItem asks;  [silences] ─▶ SilenceBook, which the alert policy asks;  Watermark, which DecideAlerts asks
 * </pre>
 *
 * <p>A step passes its record on or throws. What is thrown becomes a dead letter in the same transaction ({@code DeadLetterHandler}), with the
 * original key and bytes: a {@code SetAsideException} names a fault of the record, all else is a fault of ours. So that a dead letter leaves
 * nothing else behind, the stores are written last, when nothing can fail any more.
 *
 * <p>Items of one id meet in one partition, whatever key they were written with; there the store knows whether they are new. Rules do not come
 * by the topology, since every instance needs them all: {@link io.wirewatch.stream.RuleBook} reads them beside it.
 *
 * <p>Limits: the number of partitions of the items' Kafka topic is read at the start, and must not change for an application id (Kafka Streams
 * wants its detour to have as many). Counts ({@link io.wirewatch.stream.StreamCounts}) are those of one process since its start.
 */
package io.wirewatch.stream;
