// The start: shows the view that the address bar names, and what stands around it.

import { SHARED, addressOf, here, only } from "./address.js";
import { Alerts } from "./alerts.js";
import { DeadLetters } from "./dead-letters.js";
import { Feeds } from "./feeds.js";
import { followKeys } from "./keys.js";
import { Live } from "./live.js";
import { trouble } from "./parts.js";
import { Rules } from "./rules.js";
import { Silences } from "./silences.js";
import { followStatus } from "./status.js";
import { Trends } from "./trends.js";
import { Wire } from "./wire.js";
import { age } from "./words.js";

const VIEWS = {
  wire: Wire,
  alerts: Alerts,
  trends: Trends,
  rules: Rules,
  feeds: Feeds,
  silences: Silences,
  "dead-letters": DeadLetters,
};
const AGES_MS = 30000;

let shown = { name: null };
let unseen = 0;

/** A view that has its own events counts alerts with theirs; for the others this does. */
function countAlerts() {
  unseen++;
  badge();
}

function badge() {
  document.getElementById("alert-count").textContent = unseen === 0 ? "" : unseen > 99 ? "99+" : String(unseen);
}

function show() {
  const place = here();
  const name = VIEWS[place.view] ? place.view : "wire";
  if (name !== shown.name) {
    change(name);
  }
  shown.view.show(place);
  for (const link of document.querySelectorAll("#views a")) {
    link.href = addressOf(link.dataset.view, null, only(place.parameters, SHARED));
  }
}

/** Lists that were read while they were incomplete; a rule that is being written stays. */
function readAnew() {
  const place = here();
  if (shown.name !== null && !(shown.name === "rules" && place.id)) {
    change(shown.name);
    shown.view.show(place);
  }
}

function change(name) {
  shown.ending?.abort();
  const ending = new AbortController();
  const main = document.querySelector("main");
  main.replaceChildren();
  window.scrollTo(0, 0);
  const view = new VIEWS[name](main, ending.signal, countAlerts);
  shown = { name, view, ending };
  if (name === "alerts") {
    unseen = 0;
    badge();
  }
  if (!["wire", "alerts"].includes(name)) {
    new Live({ kinds: "alert", recent: "0" }, { alert: countAlerts }, ending.signal);
  }
  document.title = `${view.title} – Wirewatch`;
  for (const link of document.querySelectorAll("#views a")) {
    if (link.dataset.view === name) {
      link.setAttribute("aria-current", "page");
      link.scrollIntoView({ block: "nearest", inline: "nearest" });
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

setInterval(() => {
  for (const time of document.querySelectorAll("time")) {
    time.textContent = age(time.dateTime);
  }
}, AGES_MS);

window.addEventListener("hashchange", show);
document.getElementById("skip").addEventListener("click", (event) => {
  // The address bar is taken by the view.
  event.preventDefault();
  document.querySelector("main").focus();
});
followKeys();
followStatus(readAnew);
try {
  show();
} catch (failure) {
  document.querySelector("main").replaceChildren(trouble(failure));
}
