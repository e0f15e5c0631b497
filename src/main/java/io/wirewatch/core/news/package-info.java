/**
 * The words that everything shares: {@link io.wirewatch.core.news.NewsItem} comes in,
 * {@link io.wirewatch.core.news.TaggedItem} goes out, and {@link io.wirewatch.core.news.Evidence} says why.
 *
 * <p>All types are immutable records that check themselves; a wrong value is refused when the object is made. The tags stand here
 * and not beside their taggers, since items carry them and rules read them without knowing who made them.
 */
package io.wirewatch.core.news;
