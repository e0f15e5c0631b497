// Why we say so: the evidence of rules and tags, for marking and as a list.

import { foreign, node, shortened } from "./words.js";

const PIECES = 12;

/** The evidence of an item's tags. */
export function tagPieces({ regions = [], topics = [] }) {
  return [...regions.flatMap((tag) => piecesOf("region", tag)), ...topics.flatMap((tag) => piecesOf("topic", tag))];
}

/** All evidence in an item: of its tags, of the rules that matched it, of the query it was found by. */
export function allPieces(tagged, found) {
  const ofRules = (tagged.matches ?? []).flatMap(({ rule, evidence = [] }) => evidence.map((piece) => clausePiece(piece, rule.name ?? rule.id)));
  return [...tagPieces(tagged), ...ofRules, ...found.map((piece) => clausePiece(piece, "query"))];
}

function clausePiece(piece, what) {
  return { ...piece, kind: "rule", note: `${shortened(what, 60)}, ${shortened(piece.clause, 60)}: ${piece.reason}` };
}

/** The evidence of a rule in one of the alert's items; where it does not say in which, the first is meant. */
export function clausePieces(evidence, tagged, items) {
  const id = tagged.item.id;
  return evidence
    .filter((piece) => (piece.item === undefined ? tagged === items[0] : piece.item === id))
    .map((piece) => ({ ...piece, kind: "rule", note: `${piece.clause}: ${piece.reason}` }));
}

/** A disclosure that lists the evidence; alert is null for an item, found is what a query found it by. */
export function why(alert, items, found = []) {
  const list = node("dl", null);
  if (found.length > 0) {
    list.append(...clauses("Query", null, found));
  }
  for (const { rule, evidence = [] } of alert ? [] : (items[0]?.matches ?? [])) {
    list.append(...clauses(`Rule ${shortened(rule.name ?? rule.id, 60)}`, rule.query, evidence));
  }
  if (alert) {
    list.append(...clauses("Rule", alert.rule.query, alert.evidence ?? []));
  }
  for (const { regions = [], topics = [] } of items.slice(0, 1)) {
    regions.forEach((tag) => list.append(term("region", tag), quotes(tag.evidence ?? [])));
    topics.forEach((tag) => list.append(term("topic", tag), quotes(tag.evidence ?? [])));
  }
  return list.childElementCount === 0 ? "" : node("details", "why", node("summary", null, "Why"), list);
}

function clauses(title, query, evidence) {
  const parts = [foreign("dt", null, null, title), foreign("dd", null, null, query ? node("code", null, shortened(query, 500)) : "")];
  for (const [clause, pieces] of byClause(evidence)) {
    parts.push(foreign("dt", null, null, node("code", null, shortened(clause, 100))), quotes(pieces));
  }
  return parts;
}

function piecesOf(kind, { name, evidence = [] }) {
  return evidence.map((piece) => ({ ...piece, kind, note: `${kind} ${name}: ${piece.reason}` }));
}

function byClause(evidence) {
  const clauses = new Map();
  evidence.forEach((piece) => clauses.set(piece.clause, [...(clauses.get(piece.clause) ?? []), piece]));
  return clauses;
}

function term(kind, { code, name, score, primary }) {
  const detail = `${primary ? "main " : ""}${kind} ${code}, ${score.toFixed(2)}`;
  return node("dt", null, foreign("span", null, null, shortened(name, 60)), node("small", null, detail));
}

/** What the text says, each wording once, with how often, why and where. */
function quotes(evidence) {
  const counted = new Map();
  for (const { text, reason, field } of evidence) {
    const key = JSON.stringify([text, reason, field]);
    const quote = counted.get(key) ?? { text, reason, field, times: 0 };
    quote.times++;
    counted.set(key, quote);
  }
  const made = node("dd", null);
  for (const { text, reason, field, times } of [...counted.values()].slice(0, PIECES)) {
    const detail = `${reason}, ${field}${times > 1 ? ` ×${times}` : ""}`;
    made.append(node("span", "quote", foreign("q", null, null, shortened(text, 100)), node("small", null, detail)));
  }
  if (counted.size > PIECES) {
    made.append(node("span", "quote", `and ${counted.size - PIECES} more`));
  }
  if (counted.size === 0) {
    made.append(node("small", null, "no words of the text"));
  }
  return made;
}
