// Server-sent events. The browser comes back by itself and names the last event that it has, so that nothing is missed.

const RETRY_MS = 5000;

/** A connection that ends with its signal. handlers: event kind → function of the data. */
export class Live {
  /** Resolves when events flow, or are known not to for now. */
  opened = new Promise((resolve) => (this.settle = resolve));

  constructor(parameters, handlers, signal) {
    this.parameters = new URLSearchParams(parameters);
    this.handlers = handlers;
    this.signal = signal;
    signal.addEventListener("abort", () => this.close());
    this.listen();
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
    };
    events.onerror = () => {
      say("lost", "Reconnecting…");
      this.settle();
      // The browser tries again by itself, unless it was answered with an error.
      if (events.readyState === EventSource.CLOSED) {
        this.retry = setTimeout(() => this.listen(), RETRY_MS);
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

  /** Ends it where what is asked for cannot be read: trying again would not help. */
  giveUp() {
    this.close();
    say("off", "Not live");
  }

  close() {
    clearTimeout(this.retry);
    this.events?.close();
  }
}

function say(state, text) {
  const connection = document.getElementById("connection");
  if (connection.dataset.state !== state) {
    connection.dataset.state = state;
    connection.textContent = text;
  }
}
