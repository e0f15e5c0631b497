/**
 * From feeds to {@code news.items}. {@link io.wirewatch.feed.FeedPoller} is the entry: it shares the feeds on {@code news.feeds} with the other
 * instances, asks each when it is due, and writes what is new, together with the feed's state, in Kafka transactions.
 *
 * <pre>
 *   FeedGroup ─▶ FeedPartition ─▶ FeedRoster ─▶ FeedChecker ─▶ FeedPartition ─▶ FeedOutbox ─▶ [news.items]
 *   what is      fences, reads    who is due    one poll       gathers what     one            [news.feed-events]
 *   ours         what stands      at which host                polls bring      transaction    [news.feed-state]
 *
 *   FeedChecker: FeedFetcher ─▶ document.FeedReader ─▶ state.FeedJudge ─▶ FullText
 *                the document   its entries            what is new        pages of summaries
 * </pre>
 *
 * <p>{@code FeedPushes} joins hubs to it ({@code feed.push}): what they push takes the place of a fetched document.
 *
 * <p>Threads: one of the group, one of each partition, one that hands out polls, and those that poll ({@code FeedPoller}), and those of {@code feed.push}. What is decided
 * is decided by functions in {@code feed.state}, without clock, network or Kafka. {@code feed.document} reads documents, those from files too.
 *
 * <p>Limits: instances beyond the number of partitions have nothing to poll; a feed that is removed keeps its state on Kafka; an entry that comes
 * back after more than a week is sent again and dropped downstream as a repeat.
 */
package io.wirewatch.feed;
