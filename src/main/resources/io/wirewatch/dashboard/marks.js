// Marked evidence. Offsets are UTF-16, as those of JavaScript strings.
//
// A piece is {field, start, end, text, kind, note}: evidence, with what it is for (kind: rule, region or topic) and why (note).

import { node } from "./words.js";

const EXCERPT = 240;
const LEAD = 80;
const WORD = 30;

/** The pieces of a field that cut out exactly what they say, in the order of the text. A wrong mark would be worse than none. */
export function piecesIn(pieces, field, text) {
  return pieces
    .filter((piece) => piece.field === field && piece.start < piece.end && text.slice(piece.start, piece.end) === piece.text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Spans that do not overlap: pieces that share some text become one span with the notes of all. */
export function merged(sorted) {
  const spans = [];
  for (const { start, end, kind, note } of sorted) {
    const last = spans.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.kinds.add(kind);
      last.notes.add(note);
    } else {
      spans.push({ start, end, kinds: new Set([kind]), notes: new Set([note]) });
    }
  }
  return spans;
}

/** The text between two offsets as nodes, with a mark for each span that reaches into it. */
export function marked(text, sorted, from = 0, to = text.length) {
  const nodes = [];
  let at = from;
  for (const span of merged(sorted)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, to);
    if (start < end) {
      const mark = node("mark", [...span.kinds].join(" "), text.slice(start, end));
      mark.title = [...span.notes].join("\n");
      nodes.push(text.slice(at, start), mark);
      at = end;
    }
  }
  nodes.push(text.slice(at, to));
  return nodes.filter((part) => part !== "");
}

/** The beginning of a text, or the surroundings of its first evidence when that lies further in, as nodes. */
export function excerpt(text, sorted) {
  const first = sorted[0];
  const near = !first || first.end <= EXCERPT;
  const from = near ? 0 : boundary(text, first.start - LEAD, 1);
  const to = boundary(text, Math.max(from + EXCERPT, near ? 0 : Math.min(first.end, first.start + EXCERPT)), -1);
  return [from > 0 ? "…" : "", ...marked(text, sorted, from, to), to < text.length ? "…" : ""].filter((part) => part !== "");
}

/** The next place to cut near an offset: between words, else between characters. */
function boundary(text, offset, step) {
  if (offset <= 0 || offset >= text.length) {
    return Math.min(Math.max(offset, 0), text.length);
  }
  for (let at = offset; Math.abs(at - offset) < WORD && at > 0 && at < text.length; at += step) {
    if (/\s/.test(text[step > 0 ? at - 1 : at])) {
      return at;
    }
  }
  const splitsPair = /[\uDC00-\uDFFF]/.test(text[offset]);
  return splitsPair ? offset + step : offset;
}
