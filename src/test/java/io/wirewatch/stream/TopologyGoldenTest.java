package io.wirewatch.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of sources, stores and the detour are state: a change of them must show in review. {@code -Dgolden.rewrite=true} rewrites the file. */
class TopologyGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/golden/topology.txt");

    @TempDir
    Path directory;

    @Test
    void theTopologyIsAsReviewed() throws IOException {
        String described = TopologyKit.topology(directory).describe().toString();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(GOLDEN, described);
        }
        assertThat(described).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void nothingIsNamedByANumber() {
        assertThat(TopologyKit.topology(directory).describe().toString()).doesNotContainPattern("[0-9]{10}");
    }
}
