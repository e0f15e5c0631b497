/**
 * Text is analyzed once, here: {@link io.wirewatch.core.text.Analyzer} turns an item into an
 * {@link io.wirewatch.core.text.AnalyzedText}, words with offsets and folded keys, which regions, topics and rules then read.
 *
 * <p>{@link io.wirewatch.core.text.LanguageIdentifier} tells the language, from the word lists of {@code text/languages.txt}.
 */
package io.wirewatch.core.text;
