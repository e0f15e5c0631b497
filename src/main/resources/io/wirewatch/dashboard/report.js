// What cards say of one item. All text of it is foreign: see words.js.

import { excerpt, marked, piecesIn } from "./marks.js";
import { foreign, languageName, node, shortened, timeNode, webAddress } from "./words.js";

const HEADLINE = 300;
const CHIPS = 8;

/** Headline, where from, text and tags of one item; pieces are what is to be marked in it. */
export function report(tagged, pieces) {
  const { item, regions = [], topics = [] } = tagged;
  const language = tagged.language ?? item.language;
  return [headline(item, pieces, language), origin(tagged, language), body(item, pieces, language), chips(regions, topics)].filter(Boolean);
}

function headline(item, pieces, language) {
  const field = item.title?.trim() ? "title" : "body";
  const text = item[field] ?? "";
  const shown = shortened(text, field === "title" ? HEADLINE : HEADLINE / 3);
  const nodes = marked(text, piecesIn(pieces, field, text), 0, shown.length === text.length ? text.length : shown.length - 1);
  return foreign("h3", null, language, ...linked(item.url, nodes), shown.length === text.length ? "" : "…");
}

/** The nodes within a link, where there is an address to link to. */
function linked(url, nodes) {
  const address = webAddress(url);
  if (!address) {
    return nodes;
  }
  const link = node("a", null, ...nodes);
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  return [link];
}

/** An item in one line: headline, source, age. */
export function brief({ item, language }, withdrawn) {
  const text = shortened(item.title?.trim() ? item.title : (item.body ?? ""), HEADLINE / 2);
  return node(
    "li",
    withdrawn ? "withdrawn" : null,
    foreign("span", "headline", language ?? item.language, ...linked(item.url, [text])),
    node("span", "from", " ", sourceNode(item.source), " ", itemTime(item), withdrawn ? " withdrawn" : null),
  );
}

function sourceNode(source) {
  const label = source && (source.name ?? source.id ?? source.url);
  return label ? foreign("span", "source", null, shortened(label, 80)) : null;
}

function itemTime(item) {
  return timeNode(item.published ?? item.fetched, item.published ? "Published" : "Read");
}

function origin({ item }, language) {
  return node(
    "p",
    "origin",
    sourceNode(item.source),
    itemTime(item),
    language ? node("span", null, languageName(language)) : null,
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
