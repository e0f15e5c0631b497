/**
 * The sample world of {@code wirewatch demo}: invented news of invented outlets, served on this machine as a small web of feeds
 * ({@link io.wirewatch.demo.SampleWeb}), so that the program can be seen at work without the internet.
 *
 * <p>The feeds lie in {@code samples/feeds} on the class path: {@code index.txt} names them, and each is a document in its own format (RSS,
 * Atom, JSON Feed) with markers that say which entry comes out when; {@code SampleFeed} knows the markers. {@code samples/rules.yaml} holds
 * rules that fire on them. To add an item, write it between two others and give it a key of its own.
 *
 * <p>Uses {@code wire} for what a feed is, and nothing else of the program.
 */
package io.wirewatch.demo;
