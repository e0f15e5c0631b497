// Why we say so: the evidence of rules and tags, for marking and as a list.

import { foreign, node, shortened } from "./words.js";

const PIECES = 12;

/** The evidence of an item's tags. */
export function tagPieces({ regions = [], topics = [] }) {
  return [...regions.flatMap((tag) => piecesOf("region", tag)), ...topics.flatMap((tag) => piecesOf("topic", tag))];
}

/** The evidence of a rule in one of the alert's items; where it does not say in which, the first is meant. */
export function clausePieces(evidence, tagged, items) {
  const id = tagged.item.id;
  return evidence
    .filter((piece) => (piece.item === undefined ? tagged === items[0] : piece.item === id))
    .map((piece) => ({ ...piece, kind: "rule", note: `${piece.clause}: ${piece.reason}` }));
}

/** A disclosure that lists the evidence; alert is null for an item. */
export function why(alert, items) {
  const list = node("dl", null);
  if (alert) {
    list.append(node("dt", null, "Rule"), foreign("dd", null, null, node("code", null, shortened(alert.rule.query, 500))));
    for (const [clause, pieces] of byClause(alert.evidence ?? [])) {
      list.append(foreign("dt", null, null, node("code", null, shortened(clause, 100))), quotes(pieces));
    }
  }
  for (const { regions = [], topics = [] } of items.slice(0, 1)) {
    regions.forEach((tag) => list.append(term("region", tag), quotes(tag.evidence ?? [])));
    topics.forEach((tag) => list.append(term("topic", tag), quotes(tag.evidence ?? [])));
  }
  return list.childElementCount === 0 ? "" : node("details", "why", node("summary", null, "Why"), list);
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
