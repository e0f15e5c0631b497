// A card for each alert. All text in it is foreign: see words.js.

import { brief, report } from "./report.js";
import { alertActs, earlierRecords } from "./alert-acts.js";
import { clausePieces, why } from "./why.js";
import { count, foreign, node, shortened, timeNode } from "./words.js";

const NAME = 300;
const REPORTS = 20;
const CHANGES = 10;
const SEVERITIES = ["info", "low", "medium", "high", "critical"];

/** The newest record of an alert; the ones before are read when somebody asks. */
export function alertCard(alert) {
  const { rule, items = [], evidence = [], state } = alert;
  const severity = SEVERITIES.includes(rule.severity) ? rule.severity : "info";
  const card = node("li", `card alert ${severity}${state === "closed" ? " closed" : ""}`);
  card.append(about(alert, severity), news(alert));
  for (const tagged of items.slice(0, 1)) {
    card.append(...report(tagged, clausePieces(evidence, tagged, items)));
  }
  const others = items.slice(1).reverse();
  card.append(
    reports(others.map((tagged) => ({ tagged })), (number) => (number === 1 ? "1 more item" : `${number} more items`)),
    why(alert, items),
    alert.revision > 1 ? earlierRecords(alert) : "",
    alertActs(alert),
  );
  return card;
}

function about({ rule, trigger, timing, state }, severity) {
  const isDigest = trigger?.kind === "digest";
  return node(
    "p",
    "about",
    node("span", "severity", severity),
    foreign("strong", null, null, shortened(rule.name ?? rule.id, NAME)),
    state === "opened" ? null : node("span", "state", state),
    trigger?.count > 1 && !isDigest
      ? node("span", "extent", `${count(trigger.count, "item")}, ${count(trigger.sources, "source")}`)
      : null,
    timeNode(timing?.decided ?? timing?.tagged, "Alert of"),
  );
}

/** What has changed since the record before, or else why it is told; nothing where an item matched and that is all. */
function news({ state, trigger, reason, changes = [] }) {
  const plain = state === "opened" && trigger?.kind === "each" && trigger.count === 1;
  const list = node("ul", "changes");
  if (reason && !plain && (changes.length === 0 || trigger?.kind === "digest")) {
    list.append(line(reason));
  }
  list.append(...changes.slice(0, CHANGES).map((change) => line(change.text)));
  if (changes.length > CHANGES) {
    list.append(line(`and ${changes.length - CHANGES} more`));
  }
  return list.childElementCount > 0 ? list : "";
}

export function line(text) {
  return foreign("li", null, null, shortened(text, NAME));
}

/** Further items, one line each, newest first, behind a line that says how many. */
function reports(members, saying) {
  if (members.length === 0) {
    return "";
  }
  const list = node("ul", null, ...members.slice(0, REPORTS).map(({ tagged, withdrawn }) => brief(tagged, withdrawn)));
  return node("details", "reports", node("summary", null, saying(members.length)), list);
}
