package io.wirewatch.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the events to one client: first what it is to get alone, the recent ones or those that it missed, then what the {@link EventLog} holds and
 * gets. It works on the threads of an executor, on one at a time and only when the client takes something.
 *
 * <p>Exactness: the client has a position of its own as long as it does not stand where the log stood at some moment; each event that it is sent
 * moves it, and so does each one that its filter leaves out. The id of an event is that position, so that whoever comes back with it gets all
 * that is missing and nothing twice.
 */
final class EventClient {
    private static final Logger log = LoggerFactory.getLogger(EventClient.class);
    private static final byte[] STILL_HERE = ": still here\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] END = {'\n'};

    private final EventRequest request;
    private final EventLog events;
    private final EventReader reader;
    private final CatchUp catchUp;
    private final Executor executor;
    private final Consumer<EventClient> onGone;
    private final FilterVerdicts verdicts;
    private final AtomicInteger calls = new AtomicInteger();

    private final Deque<byte[]> toWrite = new ArrayDeque<>();
    private final Deque<LiveEvent> backlog = new ArrayDeque<>();
    private volatile Outlet outlet;
    private FollowedTopics topics;
    private List<Integer> slots = List.of();
    private long[] own;
    private boolean begun;
    private boolean unsent = true;
    private volatile long cursor = Long.MAX_VALUE;
    private volatile long backlogSince;
    private volatile long written = System.nanoTime();
    private volatile boolean heartbeat;
    private volatile boolean leaving;
    private volatile boolean gone;
    private volatile boolean fetching;
    private boolean taken;
    private volatile CatchUp.Chunk chunk;

    EventClient(
            EventRequest request,
            EventLog events,
            EventReader reader,
            CatchUp catchUp,
            Executor executor,
            Consumer<EventClient> onGone) {
        this.request = request;
        this.events = events;
        this.reader = reader;
        this.catchUp = catchUp;
        this.executor = executor;
        this.onGone = onGone;
        this.verdicts = events.use(request.filter());
    }

    /** Begins to send. */
    void connect(Outlet way) {
        outlet = way;
        wake();
    }

    EventFilter filter() {
        return request.filter();
    }

    /** Has it look whether there is something to send. Never waits. */
    void wake() {
        if (outlet != null && !gone && calls.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    /** Has it end, soon, on a thread of the executor; false when it was to end already. Never waits. */
    synchronized boolean drop() {
        boolean first = !leaving;
        leaving = true;
        wake();
        return first;
    }

    /** Whether it is too far behind to be served any longer. */
    boolean isLost(long now, long patienceNanos) {
        return cursor < events.first() || (backlogSince != 0 && now - backlogSince > patienceNanos);
    }

    /** Has it tell where it stands, if for so long nothing was said. */
    void beat(long now, long afterNanos) {
        if (now - written > afterNanos) {
            heartbeat = true;
            wake();
        }
    }

    /** What was asked of {@link CatchUp} has come. */
    void accept(CatchUp.Chunk read) {
        chunk = read;
        fetching = false;
        if (gone) {
            returnChunk();
        }
        wake();
    }

    private void work() {
        int seen;
        do {
            seen = calls.get();
            try {
                send();
            } catch (IOException e) {
                leaving = true; // the connection is broken, and there is nobody to tell
            } catch (RuntimeException e) {
                log.error("a client of the events is let go", e);
                leaving = true;
            }
            if (leaving && !gone) {
                leave();
            }
        } while (calls.addAndGet(-seen) > 0);
    }

    private void leave() {
        gone = true;
        returnChunk();
        events.release(verdicts);
        onGone.accept(this);
        outlet.end();
    }

    private void send() throws IOException {
        while (!leaving && outlet.isReady()) {
            byte[] bytes = toWrite.poll();
            if (bytes != null) {
                outlet.write(bytes);
                unsent = true;
            } else if (!step()) {
                if (!unsent) {
                    return;
                }
                unsent = false;
                written = System.nanoTime();
                outlet.flush();
            }
        }
    }

    /** Finds something to write, or moves on; false when there is nothing to do now. */
    private boolean step() {
        if (!begun) {
            return begin();
        }
        LiveEvent next = backlog.poll();
        if (next != null) {
            own[next.slot()] = next.offset() + 1;
            tell(next, idLine(own));
            return true;
        }
        if (fetching) {
            return beatAlone();
        }
        if (backlogSince != 0 && chunk == null) {
            own = null; // the recent events have been told, and all others before those that come now were not to be
        }
        backlogSince = 0;
        return chunk == null ? stepInLog() : workOff();
    }

    private boolean begin() {
        if (!events.isOpen()) {
            return beatAlone();
        }
        begun = true;
        topics = events.topics();
        slots = topics.slots(request.filter().kinds());
        if (request.lastEventId().isEmpty()) {
            beginWithRecent();
            return true;
        }
        try {
            long[] last = topics.parse(request.lastEventId().get());
            own = events.head();
            slots.forEach(slot -> own[slot] = last[slot]);
            if (events.isBehind(own, slots)) {
                fetch();
            } else {
                goOn();
            }
        } catch (ResetException e) {
            reset(e);
        }
        return true;
    }

    private void reset(ResetException why) {
        toWrite.add(why.frame().getBytes(StandardCharsets.UTF_8));
        beginWithRecent();
    }

    /** From its own position on: in the log where that holds everything since, else by way of Kafka. */
    private void goOn() {
        synchronized (events) { // what it holds now must not be dropped before the client stands there
            if (events.holdsFrom(own, slots)) {
                cursor = events.first();
                return;
            }
        }
        fetch();
    }

    private void fetch() {
        fetching = true;
        taken = false;
        cursor = Long.MAX_VALUE;
        catchUp.ask(this, own.clone());
    }

    /** The recent events stand in the log, too, or did: those that come after them there begin with the number at this moment. */
    private void beginWithRecent() {
        List<LoggedEvent> chosen;
        synchronized (events) {
            cursor = events.next();
            own = events.head();
        }
        chosen = request.filter().kinds().stream()
                .flatMap(kind -> newest(kind, cursor).stream())
                .sorted(Comparator.comparingLong(LoggedEvent::number))
                .toList();
        boolean[] met = new boolean[own.length];
        for (LoggedEvent logged : chosen) {
            LiveEvent event = logged.event();
            if (!met[event.slot()]) {
                met[event.slot()] = true;
                own[event.slot()] = event.offset();
            }
            backlog.add(event);
        }
        backlogSince = System.nanoTime();
    }

    private List<LoggedEvent> newest(EventKind kind, long before) {
        List<LoggedEvent> all = events.recent(kind);
        Collections.reverse(all);
        return all.stream()
                .filter(logged -> logged.number() < before && wants(logged))
                .limit(request.recent(kind))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes what {@link CatchUp} read, and when that has been told goes on from there. */
    private boolean workOff() {
        CatchUp.Chunk read = chunk;
        if (!taken) {
            taken = true;
            backlogSince = System.nanoTime();
            backlog.addAll(read.events());
            return true;
        }
        returnChunk();
        if (read.reset() != null) {
            reset(read.reset());
        } else {
            own = read.position();
            toWrite.add(idLine(own));
            toWrite.add(END);
            goOn();
        }
        return true;
    }

    private synchronized void returnChunk() {
        if (chunk != null) {
            chunk = null;
            catchUp.giveBack();
        }
    }

    private boolean stepInLog() {
        while (true) {
            LoggedEvent logged = events.get(cursor);
            if (logged == null) {
                joinAtEnd();
                return tellPosition();
            }
            cursor = logged.number() + 1;
            if (own == null ? wants(logged) : isMissing(logged)) {
                tell(logged.event(), own == null ? logged.idLine() : idLine(own));
                join(logged);
                return true;
            }
            join(logged);
        }
    }

    /** With a position of its own, a client may have had the event already. */
    private boolean isMissing(LoggedEvent logged) {
        LiveEvent event = logged.event();
        if (!request.filter().kinds().contains(event.kind()) || event.offset() < own[event.slot()]) {
            return false;
        }
        own[event.slot()] = event.offset() + 1;
        return wants(logged);
    }

    /** Where the log has come to the position of the client, it needs none of its own any more. */
    private void join(LoggedEvent logged) {
        if (own != null && slots.stream().allMatch(slot -> logged.after()[slot] >= own[slot])) {
            own = null;
        }
    }

    private void joinAtEnd() {
        synchronized (events) {
            if (own != null && cursor == events.next() && !events.isBehind(own, slots)) {
                own = null;
            }
        }
    }

    private boolean wants(LoggedEvent logged) {
        EventFilter filter = request.filter();
        if (!filter.kinds().contains(logged.event().kind())) {
            return false;
        }
        if (verdicts == null) {
            return true;
        }
        Boolean known = events.verdict(verdicts, logged.number());
        if (known == null) {
            known = filter.wants(reader.subject(logged.event()));
            events.learn(verdicts, logged.number(), known);
        }
        return known;
    }

    private void tell(LiveEvent event, byte[] idLine) {
        toWrite.add(idLine);
        toWrite.add(event.frame());
    }

    private boolean tellPosition() {
        if (heartbeat && cursor >= events.first()) {
            heartbeat = false;
            toWrite.add(STILL_HERE);
            toWrite.add(idLine(own == null ? events.positionBefore(cursor) : own));
            toWrite.add(END);
            return true;
        }
        return false;
    }

    private boolean beatAlone() {
        if (heartbeat) {
            heartbeat = false;
            toWrite.add(STILL_HERE);
            return true;
        }
        return false;
    }

    private byte[] idLine(long[] position) {
        return ("id: " + topics.print(position) + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
