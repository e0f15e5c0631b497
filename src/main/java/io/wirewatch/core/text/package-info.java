/**
 * Text is analyzed once, here: {@link io.wirewatch.core.text.Analyzer} turns an item into an
 * {@link io.wirewatch.core.text.AnalyzedText}, words with offsets and folded keys, which regions, topics and rules then read.
 *
 * <p>{@link io.wirewatch.core.text.Folding} decides which spellings are the same word; the scanner behind the analyzer decides where words begin
 * and end; {@link io.wirewatch.core.text.AnalyzedField} knows where each word stands. Queries and term lists go through the same analyzer, so
 * whatever it decides, both sides agree.
 *
 * <p>There is no stemming, no stop list and no dictionary: scripts without spaces are cut into characters, to be matched as phrases.
 *
 * <p>{@link io.wirewatch.core.text.LanguageIdentifier} tells the language, from the word lists of {@code text/languages.txt}.
 */
package io.wirewatch.core.text;
