package io.wirewatch.bench;

import io.wirewatch.bench.LoadClient.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The clients of {@link EventLoad}, in a process of their own and on one thread. Slow ones read a few kilobytes a second; dead ones ask and never read. Says
 * {@code connected} when all have been answered or, if dead, have asked; ends when something comes on its standard input, and tells what each kind got.
 */
final class EventLoadClients {
    private static final int SMALL_WINDOW = 8 * 1024;
    private static final int SLOW_BYTES = 1024;
    private static final Duration SLOW_PAUSE = Duration.ofMillis(250);

    private final Selector selector;
    private final ByteBuffer bytes = ByteBuffer.allocateDirect(256 * 1024);
    private final List<LoadClient> clients = new ArrayList<>();
    private final List<SocketChannel> slow = new ArrayList<>();
    private final Lags lags = new Lags();
    private final Lags slowLags = new Lags();
    private int answered;

    private EventLoadClients(Selector selector) {
        this.selector = selector;
    }

    /** @param arguments {@code name=value} for {@code port}, {@code normal}, {@code slow}, {@code dead}, {@code from} and {@code to}: the numbers that each must get */
    public static void main(String... arguments) throws IOException {
        Arguments given = Arguments.of(
                Map.of("port", "0", "normal", "0", "slow", "0", "dead", "0", "from", "0", "to", "0"), arguments);
        try (Selector selector = Selector.open()) {
            EventLoadClients load = new EventLoadClients(selector);
            load.connect(given.number("port"), given.number("normal"), Pace.NORMAL);
            load.connect(given.number("port"), given.number("slow"), Pace.SLOW);
            load.connect(given.number("port"), given.number("dead"), Pace.DEAD);
            load.run();
            load.report(given.number("from"), given.number("to"));
        }
    }

    private void connect(int port, int count, Pace pace) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            if (pace != Pace.NORMAL) {
                channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
            }
            channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.write(ByteBuffer.wrap("GET /api/v1/events?recent=0 HTTP/1.0\r\nHost: localhost\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            LoadClient client = new LoadClient(pace);
            clients.add(client);
            int interest = pace == Pace.NORMAL ? SelectionKey.OP_READ : 0;
            channel.register(selector, interest, client);
            if (pace == Pace.SLOW) {
                slow.add(channel);
            }
        }
    }

    private void run() throws IOException {
        long nextSlow = System.nanoTime();
        int normal = (int)
                clients.stream().filter(client -> client.pace() == Pace.NORMAL).count();
        boolean told = false;
        while (System.in.available() == 0) {
            selector.select(20);
            for (SelectionKey key : selector.selectedKeys()) {
                read(key, bytes.capacity());
            }
            selector.selectedKeys().clear();
            if (System.nanoTime() > nextSlow) {
                nextSlow = System.nanoTime() + SLOW_PAUSE.toNanos();
                slow.removeIf(channel -> !channel.isOpen());
                for (SocketChannel channel : slow) {
                    read(channel.keyFor(selector), SLOW_BYTES);
                }
            }
            if (!told && answered >= normal) {
                told = true;
                System.out.println("connected");
            }
        }
    }

    private void read(SelectionKey key, int most) throws IOException {
        LoadClient client = (LoadClient) key.attachment();
        if (client.isEnded()) {
            return;
        }
        bytes.clear().limit(most);
        int read;
        try {
            read = ((SocketChannel) key.channel()).read(bytes);
        } catch (IOException e) {
            read = -1; // reset by the server: it let the client go
        }
        if (read < 0) {
            client.end();
            key.cancel();
            key.channel().close();
            return;
        }
        if (client.begin() && client.pace() == Pace.NORMAL) {
            answered++;
        }
        client.read(bytes.flip(), System.currentTimeMillis(), client.pace() == Pace.NORMAL ? lags : slowLags);
    }

    private void report(int from, int to) {
        for (Pace pace : Pace.values()) {
            List<LoadClient> all =
                    clients.stream().filter(client -> client.pace() == pace).toList();
            if (!all.isEmpty()) {
                System.out.printf(
                        "  %-6s %d clients: %d let go, %,d events missing, %,d repeated, %d different orders%n",
                        pace,
                        all.size(),
                        all.stream().filter(LoadClient::isEnded).count(),
                        all.stream()
                                .mapToLong(client -> missing(client.seen(), from, to))
                                .sum(),
                        all.stream().mapToLong(LoadClient::repeated).sum(),
                        all.stream().map(LoadClient::order).distinct().count());
            }
        }
        System.out.printf("  normal %,d events received: %s%n", lags.count(), lags);
        if (slowLags.count() > 0) {
            System.out.printf("  slow   %,d events received: %s%n", slowLags.count(), slowLags);
        }
    }

    private static int missing(BitSet seen, int from, int to) {
        return to - from - seen.get(from, to).cardinality();
    }
}
