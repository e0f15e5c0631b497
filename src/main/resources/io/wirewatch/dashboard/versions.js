// Earlier versions of a rule: what is different from the one being written, and having one back.

import { ask, isAbandoned, path } from "./api.js";
import { button, trouble } from "./parts.js";
import { changesBetween } from "./diff.js";
import { foreign, node, shortened } from "./words.js";

const MOST = 50;
const FIELDS = ["name", "query", "severity", "when", "per", "throttle", "quiet", "unless", "notify", "enabled", "labels", "tests"];

export class Versions {
  /** current gives the draft; take is given the version to have back. */
  constructor(current, take, signal) {
    this.current = current;
    this.take = take;
    this.signal = signal;
    this.list = node("ol", "items");
    this.root = node("section", "versions", node("h3", null, "Versions"), this.list);
    this.root.hidden = true;
  }

  async show(id) {
    this.root.hidden = false;
    try {
      const versions = (await ask(`/rules${path(id)}/versions`, {}, this.signal)).data;
      this.list.replaceChildren(...versions.slice(0, MOST).map((version) => this.line(version)));
    } catch (failure) {
      if (!isAbandoned(failure)) {
        this.list.replaceChildren(node("li", null, trouble(failure)));
      }
    }
  }

  line(version) {
    const place = node("div", null);
    const details = node("details", "version", node("summary", null, `Version ${version.version}`), place);
    details.addEventListener("toggle", () => {
      if (details.open) {
        place.replaceChildren(differences(version, this.current()), button("Take this version back", () => this.take(version)));
      }
    });
    return node("li", null, details);
  }
}

function differences(old, now) {
  const rows = FIELDS.filter((field) => written(old, field) !== written(now, field)).flatMap((field) => [
    node("dt", null, field),
    foreign("dd", "diff", null, ...changesBetween(written(old, field), written(now, field)).map(piece)),
  ]);
  return rows.length > 0 ? node("dl", null, ...rows) : node("p", "hint", "The same as what is written above.");
}

function piece({ kind, text }) {
  return kind === "same" ? text : node(kind === "gone" ? "del" : "ins", null, text);
}

function written(rule, field) {
  const value = rule[field] ?? { enabled: true, severity: "medium", per: "story" }[field] ?? "";
  return shortened(typeof value === "string" ? value : JSON.stringify(value), 20000);
}
