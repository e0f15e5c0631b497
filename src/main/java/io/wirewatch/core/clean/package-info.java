/**
 * Cleaning, the first step of the path: what publishers send becomes plain text with an identity.
 *
 * <p>{@link io.wirewatch.core.clean.ItemCleaner} takes any {@link io.wirewatch.core.news.NewsItem}, wherever it came from, and gives one that
 * the rest may rely on. {@link io.wirewatch.core.clean.ArticleExtractor} finds the article in a web page or a text file.
 * {@link io.wirewatch.core.clean.ItemId} and {@link io.wirewatch.core.clean.ContentHash} say which items are the same and which have the same
 * content. {@link io.wirewatch.core.clean.HtmlText} and {@link io.wirewatch.core.clean.TextDecoder} serve whoever reads documents.
 *
 * <p>An article is found in steps: {@link io.wirewatch.core.clean.PageFacts} and {@link io.wirewatch.core.clean.PageMetadata} say what the page
 * declares, {@link io.wirewatch.core.clean.PageBoxes} what it shows, {@link io.wirewatch.core.clean.HtmlArticle} which of that is the article.
 *
 * <p>HTML texts are read in one pass by {@code HtmlReader}; pages become trees.
 * The HTML library (jsoup) is used here and nowhere else in the core. Nothing here fetches: a page comes as bytes.
 */
package io.wirewatch.core.clean;
