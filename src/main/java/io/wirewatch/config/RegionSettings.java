package io.wirewatch.config;

import io.wirewatch.core.region.RegionTagger;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How regions are found.
 *
 * @param file a policy file of the user, over that which ships
 * @param threshold the least probability, that a text is about it, of a country that is listed
 */
public record RegionSettings(Optional<Path> file, double threshold) {
    /** The policy that ships with the program, and countries that a text is more likely about than not. */
    public static RegionSettings standard() {
        return new RegionSettings(Optional.empty(), RegionTagger.DEFAULT_THRESHOLD);
    }

    /** @throws InvalidSettingsException with every fault of the file */
    public RegionPolicy policy() {
        return file.map(PolicyFiles::read).orElseGet(PolicyFiles::standard);
    }
}
