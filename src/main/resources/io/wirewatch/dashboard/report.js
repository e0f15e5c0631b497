// What cards say of one item. All text of it is foreign: see words.js.

import { excerpt, marked, piecesIn } from "./marks.js";
import { foreign, languageName, node, shortened, timeNode, webAddress } from "./words.js";

const HEADLINE = 300;
const CHIPS = 8;
const TEXT = 6000;

/** Headline, where from, text and tags of one item; pieces are what is to be marked in it. */
export function report(tagged, pieces) {
  return parts(tagged, pieces, body);
}

/** The same with the whole text, summary and body, long ones cut. */
export function fullReport(tagged, pieces) {
  return parts(tagged, pieces, texts);
}

function parts(tagged, pieces, text) {
  const { item, regions = [], topics = [] } = tagged;
  const language = tagged.language ?? item.language;
  return [headline(item, pieces, language), origin(tagged, language), text(item, pieces, language), chips(regions, topics)].flat().filter(Boolean);
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

export function sourceNode(source) {
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

function texts(item, pieces, language) {
  return ["summary", "body"]
    .filter((field) => item[field]?.trim() && !(field === "summary" && item.body?.startsWith(item.summary)))
    .map((field) => whole(item[field], piecesIn(pieces, field, item[field]), language));
}

/** A text in full up to a limit; behind it the evidence that lies further in is shown in excerpts. */
function whole(text, sorted, language) {
  const to = Math.min(text.length, shortened(text, TEXT).length - (text.length > TEXT ? 1 : 0));
  const made = foreign("p", "text", language, ...marked(text, sorted, 0, to), to < text.length ? "…" : "");
  const beyond = sorted.find((piece) => piece.start >= to);
  return beyond ? node("div", null, made, foreign("p", "text", language, ...excerpt(text, [beyond]))) : made;
}

export function chips(regions, topics, most = CHIPS) {
  const list = node("ul", "chips");
  list.append(...someChips("region", regions, most), ...someChips("topic", topics, most));
  return list.childElementCount > 0 ? list : null;
}

/** Tags of an item with their scores, or of a story with the number of its items. */
function someChips(kind, tags, most) {
  const shown = tags.slice(0, most).map((tag) => {
    const chip = foreign("li", `chip ${kind}${tag.primary ? " primary" : ""}`, null, shortened(tag.name, 60));
    const weight = tag.score === undefined ? `in ${tag.items} items` : `score ${tag.score.toFixed(2)}`;
    chip.title = `${tag.primary ? "main " : ""}${kind} ${tag.code}, ${weight}`;
    return chip;
  });
  return tags.length > most ? [...shown, node("li", "chip", `+${tags.length - most}`)] : shown;
}
