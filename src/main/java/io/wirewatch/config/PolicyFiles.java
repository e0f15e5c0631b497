package io.wirewatch.config;

import io.wirewatch.core.region.gazetteer.RegionCodes;
import io.wirewatch.core.region.gazetteer.RegionPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads policies for regions: {@code regions.yaml}, which ships with the program and says what may stand in it, and files of users. */
public final class PolicyFiles {
    private static final String SHIPPED = "regions.yaml";

    private PolicyFiles() {}

    /** The policy that ships with the program. */
    public static RegionPolicy standard() {
        return PolicyReader.read(shipped(), SHIPPED, RegionPolicy.none(), RegionCodes.standard());
    }

    /**
     * A policy of users, over the one that ships.
     *
     * @throws InvalidSettingsException with every fault of the file
     */
    public static RegionPolicy read(Path file) {
        return parse(text(file), file.toString());
    }

    /** @param file how faults call it */
    static RegionPolicy parse(String text, String file) {
        RegionCodes codes = RegionCodes.standard();
        RegionPolicy standard = PolicyReader.read(shipped(), SHIPPED, RegionPolicy.none(), codes);
        return PolicyReader.read(text, file, standard, codes);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidSettingsException(List.of("regions: there is no such file: " + file));
        } catch (CharacterCodingException e) {
            throw new InvalidSettingsException(List.of("regions: " + file + " is no text in UTF-8"));
        } catch (IOException e) {
            throw new InvalidSettingsException(List.of("regions: " + file + " cannot be read: " + e));
        }
    }

    /** The text of the policy that ships, for users to start from. */
    public static String shipped() {
        try (InputStream in = PolicyFiles.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + SHIPPED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
