// Server-sent events. The browser comes back by itself and names the last event that it has, so that nothing is missed.

const RETRY_MS = 5000;
const REST_MS = 10000;
const LONG_MS = 300000;

/**
 * A connection that ends with its signal. A page that nobody sees gives it up after a while, since browsers allow six for all pages together, and comes back when
 * it is seen: soon with what it has missed, later by reading anew.
 */
export class Live {
  /** Resolves when events flow, or are known not to for now. */
  opened = new Promise((resolve) => (this.settle = resolve));

  /** @param handlers event kind → function of the data; that of reset is also called when what was missed has to be read */
  constructor(parameters, handlers, signal) {
    this.parameters = new URLSearchParams(parameters);
    this.handlers = handlers;
    this.signal = signal;
    signal.addEventListener("abort", () => this.close());
    document.addEventListener("visibilitychange", () => this.look(), { signal });
    this.listen();
    this.look();
  }

  listen() {
    if (this.signal.aborted) {
      return;
    }
    const events = new EventSource(`/api/v1/events?${this.parameters}`);
    this.events = events;
    events.onopen = () => {
      say("live", "Live");
      this.settle();
      if (this.hasMissed) {
        this.hasMissed = false;
        this.handlers.reset?.({});
      }
    };
    events.onerror = () => {
      say("lost", "Reconnecting…");
      this.settle();
      // The browser tries again by itself, unless it was answered with an error.
      if (events.readyState === EventSource.CLOSED) {
        this.retry = setTimeout(() => this.listenAgain(), RETRY_MS);
      }
    };
    for (const [kind, handle] of Object.entries(this.handlers)) {
      events.addEventListener(kind, (event) => this.take(event, handle));
    }
  }

  take(event, handle) {
    if (event.lastEventId) {
      // For a connection that we have to open anew ourselves.
      this.parameters.set("lastEventId", event.lastEventId);
    }
    handle(event.data ? JSON.parse(event.data) : {});
  }

  /** Where no event has come yet, the server cannot tell what was missed since. */
  listenAgain() {
    this.hasMissed ||= !this.parameters.has("lastEventId");
    this.listen();
  }

  look() {
    clearTimeout(this.resting);
    if (document.hidden) {
      this.resting = setTimeout(() => this.rest(), REST_MS);
    } else if (this.restingSince) {
      if (Date.now() - this.restingSince > LONG_MS) {
        this.parameters.delete("lastEventId");
      }
      this.restingSince = undefined;
      this.listenAgain();
    }
  }

  rest() {
    if (!this.isGivenUp) {
      this.restingSince = Date.now();
      this.disconnect();
      this.settle();
    }
  }

  /** Ends it where what is asked for cannot be read: trying again would not help. */
  giveUp() {
    this.isGivenUp = true;
    this.close();
    say("off", "Not live");
  }

  close() {
    clearTimeout(this.resting);
    this.disconnect();
  }

  disconnect() {
    clearTimeout(this.retry);
    this.events?.close();
  }
}

function say(state, text) {
  const connection = document.getElementById("connection");
  if (connection.dataset.state !== state) {
    const wasLost = connection.dataset.state === "lost";
    connection.dataset.state = state;
    connection.textContent = text;
    if (wasLost && state === "live") {
      document.dispatchEvent(new Event("reconnected"));
    }
  }
}
