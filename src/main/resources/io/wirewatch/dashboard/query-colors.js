// Colors for queries in the rule language. Only for the eye: what a query means, and whether it is right, says the program.

import { node } from "./words.js";

const TOKEN = /(?<comment>\/\*[^]*?(?:\*\/|$)|(?<![^\s(])\/\/[^\n]*)|(?<text>["“”„][^"“”]*(?:["“”]|$))|(?<operator>\b(?:AND|OR|NOT|NEAR\/\d*|ADJ\/\d*|ATLEAST\/\d*|OF|CASE|SCORE)(?![\p{L}\p{N}_])(?:>=\d+)?)|(?<field>\b[a-z]+:)(?=\S)|(?<list>@[\p{L}\p{N}_-]+)|(?<bracket>[(){},])/gu;

/** The query as nodes. places: [{start, end, isError, message}] to be underlined. */
export function coloredQuery(query, places = []) {
  const cuts = new Set([0, query.length]);
  const tokens = [...query.matchAll(TOKEN)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    kind: Object.keys(found.groups).find((name) => found.groups[name] !== undefined),
  }));
  const marks = places.filter(({ start }) => start !== undefined).map((place) => ({ ...place, ...visible(place, query) }));
  [...tokens, ...marks].forEach(({ start, end }) => cuts.add(start).add(end));
  const sorted = [...cuts].filter((cut) => cut >= 0 && cut <= query.length).sort((a, b) => a - b);
  let at = 0;
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index];
    while (tokens[at] && tokens[at].end <= start) {
      at++;
    }
    const kind = tokens[at]?.start <= start ? tokens[at].kind : null;
    const mark = marks.find((each) => each.start <= start && each.end >= end);
    const classes = [kind && `q-${kind}`, mark && (mark.isError ? "wrong" : "doubtful")].filter(Boolean).join(" ");
    return classes ? node("span", classes, query.slice(start, end)) : query.slice(start, end);
  });
}

/** An empty place, such as the end of the query, is shown at the character before. */
function visible({ start, end }, query) {
  const to = Math.min(Math.max(end ?? start + 1, start + 1), query.length);
  return { start: Math.min(start, Math.max(to - 1, 0)), end: to };
}
