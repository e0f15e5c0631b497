package io.wirewatch.feed.soak;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the simulated web: its requests one after another, until either side closes it. */
final class Connection {
    private static final int IDLE_MILLIS = 20_000;
    private static final Pattern AGENT = Pattern.compile(".*soak-(\\d+).*");

    private final Socket socket;
    private final InputStream in;
    private final World world;
    private final Answers answers;
    private final Consumer<Exchange> log;

    Connection(Socket socket, World world, Answers answers, Consumer<Exchange> log) throws IOException {
        this.socket = socket;
        this.world = world;
        this.answers = answers;
        this.log = log;
        in = new BufferedInputStream(socket.getInputStream());
        socket.setTcpNoDelay(true);
    }

    void serve() throws IOException {
        boolean again = true;
        while (again) {
            socket.setSoTimeout(IDLE_MILLIS);
            Request request = Request.read(in);
            again = request != null && answer(request);
        }
    }

    private boolean answer(Request request) throws IOException {
        long start = System.nanoTime();
        Instant now = Instant.now();
        long second = world.clock().second(now);
        FeedScript script = script(request);
        Answer answer = script == null ? Answer.of(404) : answers.to(script, request, second, now);
        Sending sending = new Sending(socket, in, answer);
        try {
            return sending.send();
        } finally {
            if (script != null) {
                log.accept(exchange(script, request, answer, second, start, sending));
            }
        }
    }

    /** Whose feed is asked for; null for none, and for one that is asked for at a wrong host. */
    private FeedScript script(Request request) {
        String[] path = request.path().split("/");
        if (path.length != 3 || !path[2].matches("\\d{1,8}")) {
            return null;
        }
        int number = Integer.parseInt(path[2]);
        if (number >= world.scripts().size()) {
            return null;
        }
        FeedScript script = world.scripts().get(number);
        String host = World.hostName(script.host()) + ":" + world.port();
        return request.header("host").orElse("").equals(host) ? script : null;
    }

    private static Exchange exchange(
            FeedScript script, Request request, Answer answer, long second, long start, Sending sending) {
        Matcher agent = AGENT.matcher(request.header("user-agent").orElse(""));
        boolean troubled = script.trouble().isAt(second);
        return new Exchange(
                script.number(),
                script.host(),
                agent.matches() ? Integer.parseInt(agent.group(1)) : 0,
                request.path(),
                start,
                sending.end(),
                second,
                answer.status(),
                request.isConditional(),
                answer.headers().containsKey("ETag") || answer.headers().containsKey("Last-Modified"),
                sending.isWhole(),
                troubled ? script.trouble().fault() : null);
    }
}
