package io.wirewatch.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The examples that docs/consuming.md shows are those that are tested. */
class ConsumingManualTest {
    @Test
    void theManualShowsTheTestedExamples() throws IOException {
        String manual = Files.readString(Path.of("docs", "consuming.md"));
        String java = Files.readString(Path.of("src/test/java/io/wirewatch/consuming/AlertJournal.java"));
        String python = Files.readString(Path.of("docs", "examples", "alerts.py"));
        assertThat(manual).contains("```java\n" + java + "```", "```python\n" + python + "```");
    }
}
