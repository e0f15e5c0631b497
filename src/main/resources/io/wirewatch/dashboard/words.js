// Small things that the page says: ages, languages, addresses, nodes.

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });
const absolute = new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "long" });
const languages = new Intl.DisplayNames(["en"], { type: "language" });

/** A node with a class and contents. Strings become text, never markup; null is left out. */
export function node(name, className, ...contents) {
  const made = document.createElement(name);
  if (className) {
    made.className = className;
  }
  made.append(...contents.filter((content) => content !== null && content !== undefined));
  return made;
}

/** A node for foreign text, which finds its own direction and cannot turn that of its neighbors. */
export function foreign(name, className, language, ...contents) {
  const made = node(name, className, ...contents);
  made.dir = "auto";
  if (/^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(language ?? "")) {
    made.lang = language;
  }
  return made;
}

/** How long ago, in a word or two. */
export function age(instant) {
  const seconds = (Date.parse(instant) - Date.now()) / 1000;
  const size = Math.abs(seconds);
  if (Number.isNaN(seconds)) {
    return "";
  }
  if (size < MINUTE) {
    return "just now";
  }
  if (size < HOUR) {
    return relative.format(Math.round(seconds / MINUTE), "minute");
  }
  return size < DAY ? relative.format(Math.round(seconds / HOUR), "hour") : relative.format(Math.round(seconds / DAY), "day");
}

/** The age, with the time itself as its title; null when nobody knows it. */
export function timeNode(instant, what) {
  const date = new Date(instant ?? Number.NaN);
  if (Number.isNaN(date.getTime())) {
    return null;
  }
  const time = node("time", null, age(instant));
  time.dateTime = instant;
  time.title = `${what} ${absolute.format(date)}`;
  return time;
}

export function languageName(code) {
  try {
    return code ? languages.of(code) : null;
  } catch {
    return code;
  }
}

/** The address, when it is one of the web; null for all others, javascript: above all. */
export function webAddress(url) {
  try {
    const { protocol, href } = new URL(url);
    return protocol === "https:" || protocol === "http:" ? href : null;
  } catch {
    return null;
  }
}

/** At most so many UTF-16 units, without half of a pair at the end. */
export function shortened(text, limit) {
  return text.length <= limit ? text : `${text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** What is wrong and what to do about it, as sentences: the program gives both as parts of one. */
export function advice(message, hint) {
  return [message, hint].filter(Boolean).map(sentence).join(" ");
}

function sentence(text) {
  const begun = /^\p{Ll}+[\s,]/u.test(text) ? text[0].toUpperCase() + text.slice(1) : text;
  return /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}

/** `1 item`, `2 items`. */
export function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
