// Names of regions, topics and rules: for filters, chips and the map. Read once, when first asked for.

import { ask } from "./api.js";

const countries = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const known = { region: new Map(), topic: new Map() };
const reading = {};

/** The name of a region, or its code while nothing better is known. */
export function regionName(code) {
  try {
    return known.region.get(code)?.name ?? countries.of(code) ?? code;
  } catch {
    return code;
  }
}

export function topicName(code) {
  return known.topic.get(code)?.name ?? code;
}

/** What is known of a region or topic by its code; undefined while nothing is, or where it has no name. */
export function named(kind, code) {
  return known[kind].get(code);
}

/** All names of a kind, region or topic: [{code, name, …}]. */
export function names(kind) {
  reading[kind] ??= ask(`/${kind}s`).then(
    ({ data }) => {
      data.forEach((one) => known[kind].set(one.code, one));
      return data;
    },
    () => {
      reading[kind] = undefined;
      return [];
    },
  );
  return reading[kind];
}

/** The code that a reader means who types a code, a name, or what a list of suggestions offers: `Lithuania (LT)`. */
export function codeOf(kind, typed) {
  const text = typed.trim();
  const offered = /\(([^()]+)\)$/.exec(text)?.[1];
  if (offered && known[kind].has(offered)) {
    return offered;
  }
  const folded = text.toLowerCase();
  const named = [...known[kind].values()].find(({ name, code }) => name.toLowerCase() === folded || code.toLowerCase() === folded);
  return named?.code ?? text;
}
