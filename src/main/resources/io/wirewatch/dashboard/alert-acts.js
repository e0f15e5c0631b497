// What can be done from an alert: look at its earlier records, silence its rule, open its story or rule.

import { addressOf } from "./address.js";
import { ask, path, tell } from "./api.js";
import { button, link, trouble, working } from "./parts.js";
import { foreign, node, shortened, timeNode } from "./words.js";

const SPANS = [["1 hour", 1], ["8 hours", 8], ["1 day", 24], ["7 days", 168]];
const HOUR_MS = 3600000;
const RECORDS = 30;
const REASONS = {
  nothingNew: "nothing new",
  conditionNotMet: "condition not met",
  throttled: "throttled",
  silenced: "silenced",
  inhibited: "a narrower rule has told it",
  quietHours: "quiet hours",
};

/** Records before the newest, and what was held back, read when it is unfolded. */
export function earlierRecords(alert) {
  const place = node("div", null);
  const details = node("details", "history", node("summary", null, "Earlier, and what was held back"), place);
  const read = async () => {
    place.replaceChildren(working("Reading…"));
    try {
      const { history = [], held = [] } = await ask(`/alerts${path(alert.id)}`);
      place.replaceChildren(records(history), held.length > 0 ? heldList(held) : "");
    } catch (failure) {
      place.replaceChildren(trouble(failure, read));
    }
  };
  details.addEventListener("toggle", () => details.open && read());
  return details;
}

function records(history) {
  const lines = history.slice(0, RECORDS).map(({ state, timing, reason, changes = [] }) => {
    const said = changes.length > 0 ? changes.map((change) => change.text).join("; ") : (reason ?? "");
    return node("li", null, timeNode(timing?.decided, "Alert of"), ` ${state}${said ? ": " : ""}`, foreign("span", null, null, shortened(said, 300)));
  });
  return node("ul", null, ...lines);
}

function heldList(held) {
  const lines = held.slice(0, RECORDS).map(({ at, held: { reason, by } }) => node("li", null, timeNode(at, "Held back"), ` held back: ${heldReason(reason, by)}`));
  return node("ul", "held", ...lines);
}

export function heldReason(reason, by) {
  return `${REASONS[reason] ?? reason}${by ? ` (by ${shortened(by, 80)})` : ""}`;
}

/** Two clicks silence a rule: one to see for how long, one to say it. The card is not drawn anew in between. */
export function alertActs({ rule, story }) {
  const acts = node("div", "acts");
  const first = button("Silence", () => {
    const spans = SPANS.map(([label, hours]) => button(label, () => silence(acts, rule, hours)));
    const cancel = button("Cancel", () => {
      acts.classList.remove("busy");
      acts.replaceChildren(...plain);
    }, "quiet");
    acts.classList.add("busy");
    acts.replaceChildren(node("span", "hint", "Silence this rule for"), ...spans, cancel);
    spans[0].focus();
  });
  first.className = "quiet";
  const plain = [
    first,
    story?.id ? link(addressOf("wire", story.id), null, "Open story") : "",
    link(addressOf("rules", rule.id), null, "Open rule"),
  ];
  acts.append(...plain);
  return acts;
}

async function silence(acts, rule, hours) {
  acts.replaceChildren(working("Silencing…"));
  try {
    const until = new Date(Date.now() + hours * HOUR_MS).toISOString();
    await tell("POST", "/silences", { matchers: [`rule=${rule.id}`], until, author: "page" });
    const done = link(addressOf("silences"), null, "See silences");
    acts.replaceChildren(node("span", "done", "Silenced. "), done);
    done.focus();
    acts.classList.remove("busy");
  } catch (failure) {
    acts.replaceChildren(trouble(failure, () => silence(acts, rule, hours)));
  }
}
