package io.wirewatch.feed.soak;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * All hosts of a world behind one port of the loopback address. Written on sockets, since what a server must not do is what matters here: half answers, bytes that
 * drip, resets. Notes each exchange.
 */
final class SimulatedWeb implements AutoCloseable {
    private static final int BACKLOG = 1000;

    private final ServerSocket door;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "simulated-web");
        thread.setDaemon(true);
        return thread;
    });
    private final ConcurrentLinkedQueue<Exchange> log = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    SimulatedWeb() throws IOException {
        door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    int port() {
        return door.getLocalPort();
    }

    void start(World world, Answers answers) {
        threads.execute(() -> accept(world, answers));
    }

    /** All exchanges that have ended, in that order. */
    List<Exchange> log() {
        return List.copyOf(log);
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdown();
    }

    private void accept(World world, Answers answers) {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                threads.execute(() -> serve(socket, world, answers));
            } catch (IOException e) {
                // Closed; or the client was gone before it was let in.
            }
        }
    }

    private void serve(Socket socket, World world, Answers answers) {
        try (socket) {
            new Connection(socket, world, answers, log::add).serve();
        } catch (IOException e) {
            // Clients hang up, above all on servers like these.
        } finally {
            open.remove(socket);
        }
    }
}
