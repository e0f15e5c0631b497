// Dead letters: records that were set aside, with the reason; a click tries one again.

import { path, tell } from "./api.js";
import { PagedList } from "./paged.js";
import { button, empty, trouble, working } from "./parts.js";
import { foreign, node, shortened, timeNode } from "./words.js";

export class DeadLetters {
  title = "Dead letters";

  constructor(root, signal) {
    this.list = new PagedList({ path: "/dead-letters", noun: "dead letter", keyOf: ({ id }) => id, card, nothing, signal });
    root.append(node("div", "narrow", node("div", "head", node("h2", "title", "Dead letters"), button("Read again", () => this.list.load({}), "quiet")), this.list.root));
  }

  show() {
    this.list.load({});
  }
}

function card(letter) {
  const { reason, step, place, message, origin, at, size, text, key } = letter;
  const acts = node("div", "acts");
  if (origin) {
    acts.append(button("Try again", () => retry(acts, letter)));
  }
  return node(
    "li",
    "card letter",
    node("p", "about", node("span", "state", reason), key ? foreign("strong", null, null, shortened(key, 100)) : null, timeNode(at, "Set aside")),
    message ? foreign("p", null, null, shortened(message, 500)) : null,
    node("p", "origin", ...[step, place, origin && `${origin.topic} ${origin.partition}-${origin.offset}`, `${size} bytes`].filter(Boolean).map((part) => foreign("span", null, null, shortened(part, 150)))),
    text ? node("details", "record", node("summary", null, "The record"), content(text)) : null,
    acts,
  );
}

function content(text) {
  const made = foreign("pre", null, null, shortened(text, 4096));
  made.tabIndex = 0;
  return made;
}

async function retry(acts, letter) {
  acts.replaceChildren(working("Writing it again…"));
  try {
    await tell("POST", `/dead-letters${path(letter.id)}/retry`);
    acts.replaceChildren(node("span", "done", `Written to ${letter.origin.topic} again. Should it fail again, a new dead letter comes.`));
  } catch (failure) {
    acts.replaceChildren(trouble(failure, () => retry(acts, letter)));
  }
}

function nothing() {
  return empty("No dead letters.", "Every record that came could be read. One that cannot is set aside here, with the reason.");
}
