package io.wirewatch.core.rule;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import io.wirewatch.core.text.Folding;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the code of a region or language that was called by its English name. Walks through all of them, so it is for messages only. Stateless. */
final class CodeNames {
    private CodeNames() {}

    static Optional<String> region(String name) {
        return Stream.of(RegionType.TERRITORY, RegionType.SUBCONTINENT, RegionType.CONTINENT, RegionType.GROUPING)
                .flatMap(type -> Region.getAvailable(type).stream())
                .map(Region::toString)
                .filter(code -> isName(new ULocale("und", code).getDisplayCountry(ULocale.ENGLISH), name))
                .sorted()
                .findFirst();
    }

    static Optional<String> language(String name) {
        return Arrays.stream(ULocale.getISOLanguages())
                .filter(code -> isName(ULocale.getDisplayLanguage(code, ULocale.ENGLISH), name))
                .sorted()
                .findFirst();
    }

    private static boolean isName(String known, String written) {
        return Folding.fold(known).equals(Folding.fold(written.strip()));
    }
}
