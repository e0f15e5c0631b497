package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushKeyTest {
    private static final PushKey KEY = new PushKey(new byte[32]);

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("deeper/push.key");
        String derived = PushKey.in(file).derive("a");
        assertThat(PushKey.in(file).derive("a")).isEqualTo(derived);
        assertThat(PushKey.in(folder.resolve("other.key")).derive("a")).isNotEqualTo(derived);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void whatIsNoKeyIsNotTakenForOne() throws IOException {
        Path file = Files.write(folder.resolve("push.key"), new byte[31]);
        assertThatThrownBy(() -> PushKey.in(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void otherPartsGiveOthers() {
        assertThat(List.of(KEY.derive("ab", "c"), KEY.derive("a", "bc"), KEY.derive("abc"), KEY.derive("abc", "")))
                .doesNotHaveDuplicates()
                .allMatch(derived -> derived.matches("[0-9a-f]{64}"));
    }

    @Test
    void anAddressShowsThatItIsOurs() {
        PushCallbacks callbacks = new PushCallbacks(URI.create("https://push.example/in"), KEY);
        String path = callbacks.address("süd/ost").getPath();
        assertThat(callbacks.address("süd/ost").toString()).startsWith("https://push.example/in/");
        assertThat(callbacks.feed(path)).contains("süd/ost");
        assertThat(callbacks.feed(path.replace("/in/", "/"))).contains("süd/ost");
        assertThat(callbacks.feed(path.substring(0, path.length() - 1))).isEmpty();
        assertThat(callbacks.feed(
                        callbacks.address("other").getPath().replaceFirst("[^/]*/(?=[^/]*$)", "c8O8ZC9vc3Q/")))
                .isEmpty();
        assertThat(callbacks.feed("/")).isEmpty();
        assertThat(callbacks.feed("/A/" + "0".repeat(64))).isEmpty();
        PushCallbacks others = new PushCallbacks(URI.create("https://push.example/in"), new PushKey(new byte[] {1}));
        assertThat(others.feed(path)).isEmpty();
    }

    @Test
    void eachHubAndTopicHasASecretOfItsOwn() {
        PushCallbacks callbacks = new PushCallbacks(URI.create("https://push.example/"), KEY);
        assertThat(callbacks.secret("a", "h", "t")).isNotEqualTo(callbacks.secret("a", "h2", "t"));
        assertThat(callbacks.secret("a", "h", "t")).isNotEqualTo(callbacks.secret("b", "h", "t"));
        assertThat(callbacks.address("a").toString()).doesNotContain(callbacks.hash("a"));
    }
}
