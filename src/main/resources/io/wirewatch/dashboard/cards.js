// A card for each story with its items, and for each alert. All text in them is foreign: see words.js.

import { brief, report } from "./report.js";
import { clausePieces, tagPieces, why } from "./why.js";
import { count, foreign, node, shortened, timeNode } from "./words.js";

const NAME = 300;
const REPORTS = 20;
const CHANGES = 10;
const SEVERITIES = ["info", "low", "medium", "high", "critical"];

/** The items of one story that have come, its lead first; an item of no story stands alone. */
export function storyCard(members) {
  const story = members.map(({ tagged }) => tagged.story).reduce(larger, null);
  const lead = members.find(({ tagged }) => tagged.item.id === story?.lead) ?? members[0];
  const others = members.filter((member) => member !== lead).reverse();
  const card = node("li", `card item${lead.withdrawn ? " withdrawn" : ""}`);
  card.append(
    ...report(lead.tagged, tagPieces(lead.tagged)),
    lead.withdrawn ? node("p", "state", "withdrawn by its publisher") : "",
    story?.size > 1 ? node("p", "story", `Story of ${count(story.size, "item")}, ${count(story.sources, "source")}`) : "",
    reports(others, (number) => (number === 1 ? "1 more report" : `${number} more reports`)),
    why(null, [lead.tagged]),
  );
  return card;
}

function larger(story, other) {
  return !story || other?.size > story.size ? (other ?? story) : story;
}

/** What is known of an alert: its newest record, and the ones before, newest first. */
export function alertCard(alert, earlier) {
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
    history(earlier),
    why(alert, items),
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

function line(text) {
  return foreign("li", null, null, shortened(text, NAME));
}

function history(earlier) {
  if (earlier.length === 0) {
    return "";
  }
  const list = node("ul", null);
  for (const { state, timing, reason, changes = [] } of earlier) {
    const said = changes.length > 0 ? changes.map((change) => change.text).join("; ") : (reason ?? "");
    list.append(
      node("li", null, timeNode(timing?.decided, "Alert of"), " ", state, said ? ": " : "", foreign("span", null, null, shortened(said, NAME))),
    );
  }
  return node("details", "history", node("summary", null, "Earlier"), list);
}

/** Further items, one line each, newest first, behind a line that says how many. */
function reports(members, saying) {
  if (members.length === 0) {
    return "";
  }
  const list = node("ul", null, ...members.slice(0, REPORTS).map(({ tagged, withdrawn }) => brief(tagged, withdrawn)));
  return node("details", "reports", node("summary", null, saying(members.length)), list);
}
