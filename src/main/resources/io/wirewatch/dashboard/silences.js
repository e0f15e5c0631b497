// Silences: what keeps alerts quiet, for how long; making and ending them.

import { ask, path, tell } from "./api.js";
import { button, empty, input, labeled, refill, select, trouble, working } from "./parts.js";
import { foreign, node, shortened, timeNode } from "./words.js";

const SPANS = [["1", "1 hour"], ["8", "8 hours"], ["24", "1 day"], ["168", "7 days"]];
const STATUS = { holds: "holds", comes: "to come", ended: "ended" };
const HOUR_MS = 3600000;
const FRESH_MS = 60000;

export class Silences {
  title = "Silences";

  constructor(root, signal) {
    this.signal = signal;
    const timer = setInterval(() => this.freshen(), FRESH_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
    this.said = node("div", null);
    this.place = node("div", null);
    root.append(node("div", "narrow", node("h2", "title", "Silences"), this.form(), this.said, this.place));
  }

  show() {
    this.place.replaceChildren(working("Reading…"));
    this.read();
  }

  /** What is there is old after a while; but nothing changes under the hands of somebody. */
  freshen() {
    if (!document.hidden && !this.place.contains(document.activeElement)) {
      this.read();
    }
  }

  async read() {
    try {
      const silences = (await ask("/silences", {}, this.signal)).data;
      refill(
        this.place,
        silences.length > 0
          ? node("ol", "cards rows", ...silences.map((entry) => this.card(entry)))
          : empty("Nothing is silenced.", "Silence a rule from one of its alerts, or write matchers above; alerts then wait until the silence ends."),
      );
    } catch (failure) {
      this.place.replaceChildren(trouble(failure, () => this.read()));
    }
  }

  form() {
    const matchers = input("", { required: true, placeholder: "rule=floods severity=low" });
    const span = select(SPANS, "1");
    const comment = input("", { placeholder: "optional" });
    const form = node("form", "fields", labeled("Matchers, all must hold", matchers), labeled("For", span), labeled("Why", comment), node("button", null, "Silence"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const until = new Date(Date.now() + Number(span.value) * HOUR_MS).toISOString();
      const draft = { matchers: matchers.value.trim().split(/\s+/), until, author: "page", ...(comment.value.trim() ? { comment: comment.value.trim() } : {}) };
      this.act(async () => {
        await tell("POST", "/silences", draft);
        form.reset();
      });
    });
    return form;
  }

  card({ silence, status }) {
    const card = node(
      "li",
      `card silence ${status}`,
      node("p", "about", node("span", "state", STATUS[status] ?? status), ...silence.matchers.map((matcher) => foreign("code", null, null, shortened(matcher, 100)))),
      silence.comment ? foreign("p", null, null, shortened(silence.comment, 300)) : null,
      node("p", "origin", node("span", null, status === "ended" ? "ended " : "ends ", timeNode(silence.until, "Until")), silence.author ? node("span", null, "by ", foreign("bdi", null, null, shortened(silence.author, 60))) : null),
      status === "ended" ? null : node("div", "acts", button("End now", () => this.act(() => tell("DELETE", `/silences${path(silence.id)}`)))),
    );
    card.tabIndex = -1;
    return card;
  }

  async act(change) {
    this.said.replaceChildren(working("Saving…"));
    try {
      await change();
      this.said.replaceChildren();
      await this.read();
    } catch (failure) {
      this.said.replaceChildren(trouble(failure));
    }
  }
}
