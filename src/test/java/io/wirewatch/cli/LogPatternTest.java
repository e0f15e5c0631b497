package io.wirewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.InputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The pattern of the log as it is shipped. */
class LogPatternTest {
    @Test
    void whatOthersWroteDoesNotSteerTheTerminalNorForgeLines() throws Exception {
        String line = logged("silence=\u001b[2J\r\n12:00 ERROR forged\u009b\u202e é 東: cannot be read", null);

        assertThat(line).contains("é 東: cannot be read").doesNotContain("\u001b", "\r", "\u009b", "\u202e");
        assertThat(line.strip().lines()).hasSize(1);
    }

    @Test
    void aHugeKeyDoesNotFillTheScreen() throws Exception {
        assertThat(logged("x".repeat(100_000), null)).hasSizeBetween(2_000, 2_100);
    }

    @Test
    void anExceptionIsShownOnceInFullAndHarmless() throws Exception {
        String shown = logged("failed", new IllegalStateException("bad \u001b[2J key"));

        assertThat(shown).containsOnlyOnce("IllegalStateException").contains("\tat io.wirewatch");
        assertThat(shown).doesNotContain("\u001b");
    }

    private static String logged(String message, Throwable failure) throws Exception {
        LoggerContext context = new LoggerContext();
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(pattern());
        layout.start();
        LoggingEvent event = new LoggingEvent(
                LogPatternTest.class.getName(), context.getLogger("io.wirewatch"), Level.WARN, message, failure, null);
        return layout.doLayout(event);
    }

    private static String pattern() throws Exception {
        try (InputStream shipped = LogPatternTest.class.getResourceAsStream("/logback.xml")) {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(shipped)
                    .getElementsByTagName("pattern")
                    .item(0)
                    .getTextContent();
        }
    }
}
