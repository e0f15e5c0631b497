// The page: listens to the events and keeps two bounded lists, newest first, which are in lists.js.

import { AlertList, ItemList } from "./lists.js";
import { age } from "./words.js";

const RETRY_MS = 5000;
const AGES_MS = 30000;

const alerts = new AlertList(100);
const items = new ItemList(200);

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
  events.addEventListener("alert", (event) => alerts.show(JSON.parse(event.data)));
  events.addEventListener("item", (event) => {
    const tagged = JSON.parse(event.data);
    items.show(tagged.item.id ?? event.lastEventId, event.data, tagged);
  });
  events.addEventListener("withdrawn", (event) => items.withdraw(JSON.parse(event.data).id));
}

setInterval(() => {
  for (const time of document.querySelectorAll("time")) {
    time.textContent = age(time.dateTime);
  }
}, AGES_MS);

listen();
