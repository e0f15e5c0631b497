package io.wirewatch.core.rule.index;

/**
 * What an index is made of.
 *
 * @param rules how many there are
 * @param terms different words, prefixes and attributes in them
 * @param loose rules without an anchor, which are tried on every item
 * @param bytes memory of all its arrays, those not yet full included; the rules' names and queries as written too
 * @param textBytes the part of it that keeps names and queries as written, to be shown with a match
 */
public record IndexSize(int rules, int terms, int loose, long bytes, long textBytes) {}
