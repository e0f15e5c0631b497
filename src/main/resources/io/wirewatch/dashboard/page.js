// The page: listens to the events and keeps two bounded lists, newest first. The nodes are made in cards.js.

import { alertCard, itemCard } from "./cards.js";
import { age } from "./words.js";

const RETRY_MS = 5000;
const AGES_MS = 30000;

/** A list of cards by id. An update takes the place of what it updates; what is repeated changes nothing. */
class CardList {
  constructor(kind, limit, cardOf) {
    this.list = document.getElementById(`${kind}-list`);
    this.empty = document.getElementById(`no-${kind}s`);
    this.count = document.getElementById(`${kind}-count`);
    this.limit = limit;
    this.cardOf = cardOf;
    this.shown = new Map();
  }

  show(id, data, value) {
    const old = this.shown.get(id);
    if (old?.data === data) {
      return;
    }
    const card = this.cardOf(value);
    if (old) {
      const wasOpen = old.card.querySelector("details")?.open;
      old.card.replaceWith(card);
      card.querySelectorAll("details").forEach((details) => (details.open = wasOpen));
    } else {
      this.list.prepend(card);
    }
    this.shown.set(id, { data, card });
    this.forgetOldest();
    this.count.textContent = String(this.shown.size);
    this.empty.hidden = true;
  }

  forgetOldest() {
    // A Map keeps the order of insertion, and replacing a value keeps its place.
    for (const [id, { card }] of this.shown) {
      if (this.shown.size <= this.limit) {
        return;
      }
      card.remove();
      this.shown.delete(id);
    }
  }
}

const alerts = new CardList("alert", 100, alertCard);
const items = new CardList("item", 200, itemCard);

function say(state, text) {
  const connection = document.getElementById("connection");
  connection.dataset.state = state;
  connection.textContent = text;
}

function listen() {
  const events = new EventSource("/api/v1/events");
  events.onopen = () => say("live", "Live");
  events.onerror = () => {
    say("lost", "Reconnecting…");
    // The browser tries again by itself, unless it was answered with an error.
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, RETRY_MS);
    }
  };
  events.addEventListener("alert", (event) => {
    const alert = JSON.parse(event.data);
    alerts.show(alert.id, event.data, alert);
  });
  events.addEventListener("item", (event) => {
    const tagged = JSON.parse(event.data);
    items.show(tagged.item.id ?? event.lastEventId, event.data, tagged);
  });
}

setInterval(() => {
  for (const time of document.querySelectorAll("time")) {
    time.textContent = age(time.dateTime);
  }
}, AGES_MS);

listen();
