// A card for each alert and item. All text in them is foreign: see words.js.

import { excerpt, marked, piecesIn } from "./marks.js";
import { clausePieces, tagPieces, why } from "./why.js";
import { foreign, languageName, node, shortened, timeNode, webAddress } from "./words.js";

const HEADLINE = 300;
const CHIPS = 8;
const REPORTS = 3;
const SEVERITIES = ["info", "low", "medium", "high", "critical"];

export function itemCard(tagged) {
  const card = node("li", "card item");
  card.append(...report(tagged, tagPieces(tagged)), why(null, [tagged]));
  return card;
}

export function alertCard(alert) {
  const { rule, timing, state, reason, trigger, items = [], evidence = [] } = alert;
  const severity = SEVERITIES.includes(rule.severity) ? rule.severity : "info";
  const card = node("li", `card alert ${severity}`);
  card.append(
    node(
      "p",
      "about",
      node("span", "severity", severity),
      foreign("strong", null, null, shortened(rule.name ?? rule.id, HEADLINE)),
      state === "opened" ? null : node("span", "state", state),
      timeNode(timing?.decided ?? timing?.tagged, "Alert of"),
    ),
  );
  if (reason && (state !== "opened" || trigger?.kind !== "each" || trigger.count > 1)) {
    card.append(foreign("p", "reason", null, shortened(reason, HEADLINE)));
  }
  for (const tagged of items.slice(0, REPORTS)) {
    card.append(...report(tagged, clausePieces(evidence, tagged, items)));
  }
  if (items.length > REPORTS) {
    card.append(node("p", "more", `and ${items.length - REPORTS} more`));
  }
  card.append(why(alert, items));
  return card;
}

/** Headline, where from, text and tags of one item. */
function report(tagged, pieces) {
  const { item, regions = [], topics = [] } = tagged;
  const language = tagged.language ?? item.language;
  return [headline(item, pieces, language), origin(tagged, language), body(item, pieces, language), chips(regions, topics)].filter(Boolean);
}

function headline(item, pieces, language) {
  const field = item.title?.trim() ? "title" : "body";
  const text = item[field] ?? "";
  const shown = shortened(text, field === "title" ? HEADLINE : HEADLINE / 3);
  const nodes = marked(text, piecesIn(pieces, field, text), 0, shown.length === text.length ? text.length : shown.length - 1);
  const address = webAddress(item.url);
  const heading = foreign("h3", null, language);
  if (address) {
    const link = node("a", null, ...nodes);
    link.href = address;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    heading.append(link);
  } else {
    heading.append(...nodes);
  }
  heading.append(shown.length === text.length ? "" : "…");
  return heading;
}

function origin({ item, story }, language) {
  const { source } = item;
  const label = source && (source.name ?? source.id ?? source.url);
  return node(
    "p",
    "origin",
    label ? foreign("span", "source", null, shortened(label, 80)) : null,
    timeNode(item.published ?? item.fetched, item.published ? "Published" : "Read"),
    language ? node("span", null, languageName(language)) : null,
    story?.size > 1 ? node("span", null, `${story.size} reports, ${story.sources} sources`) : null,
  );
}

/** From the field that holds evidence; the summary when none does. */
function body(item, pieces, language) {
  const fields = (item.title?.trim() ? ["summary", "body"] : ["body", "summary"]).filter((field) => item[field]);
  const field = fields.find((name) => piecesIn(pieces, name, item[name]).length > 0) ?? fields[0];
  if (!field) {
    return null;
  }
  return foreign("p", "excerpt", language, ...excerpt(item[field], piecesIn(pieces, field, item[field])));
}

function chips(regions, topics) {
  const list = node("ul", "chips");
  list.append(...someChips("region", regions), ...someChips("topic", topics));
  return list.childElementCount > 0 ? list : null;
}

function someChips(kind, tags) {
  const shown = tags.slice(0, CHIPS).map((tag) => {
    const chip = foreign("li", `chip ${kind}${tag.primary ? " primary" : ""}`, null, shortened(tag.name, 60));
    chip.title = `${tag.primary ? "main " : ""}${kind} ${tag.code}, score ${tag.score.toFixed(2)}`;
    return chip;
  });
  return tags.length > CHIPS ? [...shown, node("li", "chip", `+${tags.length - CHIPS}`)] : shown;
}
