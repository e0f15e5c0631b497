// Keys, for those who read all day. They rest while one types, and can be switched off (WCAG 2.2, 2.1.4).

import { addressOf, here } from "./address.js";
import { node } from "./words.js";

const KEPT = "wirewatch.keys";
const HELP = [
  ["j, k", "next, previous entry"],
  ["o or Enter", "open the entry"],
  ["Escape", "close what is open, leave a field"],
  ["n", "show what is new"],
  ["/", "to the query"],
  ["1 … 7", "Wire, Alerts, Trends, Rules, Feeds, Silences, Dead letters"],
  ["?", "this help"],
];

const ACTS = {
  j: () => move(1),
  k: () => move(-1),
  o: () => open(),
  Enter: (event) => event.target.matches?.(".cards > li, .items > li") && open(),
  n: () => document.querySelector(".fresh:not([hidden])")?.click(),
  "/": () => document.querySelector("main input[type=search]")?.focus(),
  "?": () => help().showModal(),
};

export function followKeys() {
  document.getElementById("help").addEventListener("click", () => help().showModal());
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.matches?.("input:not([type=checkbox]), textarea, select");
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) {
      return;
    }
    if (event.key === "Escape") {
      leave(event.target, isTyping);
    } else if (!isTyping && localStorage.getItem(KEPT) !== "off") {
      press(event);
    }
  });
}

function press(event) {
  const view = document.querySelectorAll("#views a")[Number(event.key) - 1];
  const act = view ? () => view.click() : ACTS[event.key];
  if (act && act(event) !== false && event.key !== "Enter") {
    event.preventDefault();
  }
}

function leave(target, isTyping) {
  const { view, id, parameters } = here();
  if (isTyping) {
    target.blur();
  } else if (id && !target.closest?.("form.editor")) {
    location.hash = addressOf(view, null, parameters);
  }
}

/** The focus goes from entry to entry; the browser scrolls along. */
function move(step) {
  const entries = [...document.querySelectorAll("main .cards > li")].filter((entry) => entry.checkVisibility());
  const list = entries.length > 0 ? entries : [...document.querySelectorAll("main .items > li")];
  const at = list.findIndex((entry) => entry.contains(document.activeElement));
  const next = list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(Math.max(at + step, 0), list.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function open() {
  const entry = document.activeElement?.closest?.(".cards > li, .items > li");
  entry?.querySelector("a.open, summary, h3 a")?.click();
}

function help() {
  const known = document.getElementById("key-help");
  if (known) {
    return known;
  }
  const list = node("dl", null, ...HELP.flatMap(([keys, meaning]) => [node("dt", null, node("kbd", null, keys)), node("dd", null, meaning)]));
  const on = document.createElement("input");
  on.type = "checkbox";
  on.checked = localStorage.getItem(KEPT) !== "off";
  on.addEventListener("change", () => localStorage.setItem(KEPT, on.checked ? "on" : "off"));
  const close = node("button", null, "Close");
  const dialog = node("dialog", null, node("h2", null, "Keys"), list, node("label", "check", on, " Keys are on"), close);
  dialog.id = "key-help";
  dialog.setAttribute("aria-label", "Keys");
  close.addEventListener("click", () => dialog.close());
  document.body.append(dialog);
  return dialog;
}
