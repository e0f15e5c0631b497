/**
 * The gazetteer: all regions and places that we know, and their names. {@link io.wirewatch.core.region.gazetteer.Gazetteer} is the
 * entry; the tagger above asks it which names begin at a word and what each may mean.
 *
 * <p>Made for a quarter of a million places in a few dozen megabytes: {@link io.wirewatch.core.region.gazetteer.Places} keeps a place as a row
 * across arrays, and {@link io.wirewatch.core.region.gazetteer.NameTable} is a hash table over folded words whose keys lie in one
 * array of letters. A place is known by its number, a country and a division by the number of its place.
 *
 * <p>The tables stand beside the code on the class path and say in their first lines where they come from: ICU (names of countries in all
 * languages), GeoNames (cities), Unicode CLDR (divisions), and lists written by hand. {@code docs/gazetteer.md} tells how they are made.
 *
 * <p>Limits: names come without grammar (the finder undoes inflection); what is smaller than a town of a thousand people is known only in a few
 * countries.
 */
package io.wirewatch.core.region.gazetteer;
