/** Regions and places: {@link io.wirewatch.core.region.RegionTagger}. */
package io.wirewatch.core.region;
