package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a server with a certificate for news.example that nobody but the test trusts. */
class WebClientTlsTest {
    private static final char[] PASSWORD = "only-a-test".toCharArray();
    private static final WebSettings SETTINGS = new WebSettings(
            Duration.ofSeconds(5), Duration.ofSeconds(20), 100_000, "Wirewatch/test", true, 8, Duration.ZERO);
    private static final AddressGuard HERE = new AddressGuard(host -> List.of(InetAddress.getLoopbackAddress()), true);

    @TempDir
    static Path folder;

    private static SSLContext tls;

    @BeforeAll
    static void makeCertificate() throws Exception {
        Path store = folder.resolve("store.p12");
        String command = Path.of(System.getProperty("java.home"), "bin", "keytool")
                + " -genkeypair -alias server -keyalg EC -dname CN=news.example -ext san=dns:news.example -validity 2"
                + " -storetype PKCS12 -storepass only-a-test -keystore " + store;
        Process keytool = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        tls = context(store);
    }

    @Test
    void aTrustedCertificateForTheHostIsAccepted() throws Exception {
        try (RawServer server = server(tls);
                WebClient web = new WebClient(SETTINGS, HERE, Socket::connect, tls.getSocketFactory())) {
            server.on("/f", "HTTP/1.1 200 OK\nContent-Length: 0");
            assertThat(ask(web, "news.example", server)).isInstanceOf(WebAnswer.Response.class);
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        try (RawServer server = server(tls);
                WebClient web = new WebClient(SETTINGS, HERE, Socket::connect, tls.getSocketFactory())) {
            assertRefused(ask(web, "other.example", server), "other.example");
            assertRefused(ask(web, "127.0.0.1", server), "127.0.0.1");
            assertThat(server.seen).isEmpty();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        try (RawServer server = server(tls);
                WebClient web = new WebClient(SETTINGS, HERE)) {
            assertRefused(ask(web, "news.example", server), "no safe connection to news.example");
            assertThat(server.seen).isEmpty();
        }
    }

    @Test
    void oldVersionsAreRefused() throws Exception {
        try (RawServer server = server(tls, "TLSv1.1");
                WebClient web = new WebClient(SETTINGS, HERE, Socket::connect, tls.getSocketFactory())) {
            assertRefused(ask(web, "news.example", server), "no safe connection");
        }
    }

    @Test
    void aServerThatSpeaksNoTlsIsNamed() throws Exception {
        try (RawServer server = new RawServer();
                WebClient web = new WebClient(SETTINGS, HERE)) {
            assertThat(ask(web, "news.example", server))
                    .isInstanceOfSatisfying(WebAnswer.Failed.class, failed -> assertThat(failed.kind())
                            .isEqualTo(WebFailure.BROKEN_CONNECTION));
        }
    }

    @Test
    void aHandshakeThatNeverEndsRunsOutOfTime() throws Exception {
        WebSettings impatient = new WebSettings(
                Duration.ofSeconds(5), Duration.ofMillis(300), 1000, "Wirewatch/test", true, 8, Duration.ZERO);
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                WebClient web = new WebClient(
                        impatient, HERE, Socket::connect, (SSLSocketFactory) SSLSocketFactory.getDefault())) {
            URI address = URI.create("https://news.example:" + silent.getLocalPort() + "/f");
            assertThat(web.ask(WebRequest.get(address, Map.of())))
                    .isInstanceOfSatisfying(WebAnswer.Failed.class, failed -> assertThat(failed.kind())
                            .isEqualTo(WebFailure.TIMEOUT));
        }
    }

    private static WebAnswer ask(WebClient web, String host, RawServer server) throws InterruptedException {
        return web.ask(WebRequest.get(URI.create("https://" + host + ":" + server.port() + "/f"), Map.of()));
    }

    private static void assertRefused(WebAnswer answer, String message) {
        assertThat(answer).isInstanceOfSatisfying(WebAnswer.Failed.class, failed -> {
            assertThat(failed.kind()).isEqualTo(WebFailure.BROKEN_CONNECTION);
            assertThat(failed.message()).contains("no safe connection").contains(message);
        });
    }

    private static RawServer server(SSLContext tls, String... versions) throws IOException {
        SSLServerSocket listening = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        if (versions.length > 0) {
            listening.setEnabledProtocols(versions);
        }
        return new RawServer(listening);
    }

    private static SSLContext context(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("server", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
