package io.wirewatch.core.region;

/**
 * What all mentions of a name say together, whatever it means.
 *
 * @param person whether one follows a first name, an initial or a title
 * @param place whether one follows a preposition of place
 * @param listed whether one follows "and" or "or" after a capitalized word
 */
record MentionFacts(boolean person, boolean place, boolean listed) {}
