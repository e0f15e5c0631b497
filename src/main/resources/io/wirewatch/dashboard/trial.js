// Trying a rule on an item: why it matches, or why not.

import { ask, isAbandoned, path, tell } from "./api.js";
import { button, input, trouble, working } from "./parts.js";
import { fullReport } from "./report.js";
import { allPieces } from "./why.js";
import { foreign, node, shortened } from "./words.js";

const CHOICE = 10;
const DEPTH = 12;

export class Trial {
  /** rule gives the draft; item is the id of one to begin with, or null. */
  constructor(rule, item, signal) {
    this.rule = rule;
    this.signal = signal;
    this.search = input("", { type: "search", placeholder: "Words of an item" });
    this.search.setAttribute("aria-label", "Search an item to try");
    this.choices = node("ul", "choices-list");
    this.own = document.createElement("textarea");
    this.own.rows = 3;
    this.own.setAttribute("aria-label", "A text of your own");
    this.own.placeholder = "First line: the title. Then the text.";
    this.result = node("div", "result");
    this.result.setAttribute("aria-live", "polite");
    const find = node("form", "query", this.search, node("button", null, "Find items"));
    find.addEventListener("submit", (event) => {
      event.preventDefault();
      this.find();
    });
    const text = node("details", "more", node("summary", null, "A text of your own"), this.own, button("Try this text", () => this.tryText()));
    this.root = node("section", "trial", node("h3", null, "Try it on an item"), find, this.choices, text, this.result);
    if (item) {
      this.offer(() => ask(`/items${path(item)}`, {}, this.signal).then((found) => [found]));
    }
  }

  find() {
    const query = this.search.value.trim();
    this.offer(async () => (await ask("/items", { limit: CHOICE, ...(query ? { query } : {}) }, this.signal)).data);
  }

  /** Lists items to choose from. */
  async offer(read) {
    this.choices.replaceChildren(working("Searching…"));
    this.offered = read;
    try {
      const found = await read();
      if (this.offered !== read) {
        return;
      }
      const rows = found.map(({ tagged: { item } }) => {
        const label = shortened(item.title?.trim() || item.body || "No title", 150);
        return node("li", null, foreign("span", null, null, label), " ", button("Try", () => this.tryItem(item.id), "quiet"));
      });
      this.choices.replaceChildren(...(rows.length > 0 ? rows : [node("li", "hint", "No item has these words.")]));
    } catch (failure) {
      if (this.offered === read) {
        this.choices.replaceChildren(trouble(failure));
      }
    }
  }

  async tryItem(id) {
    await this.attempt({ itemId: id });
  }

  async tryText() {
    const [title, ...rest] = this.own.value.trim().split("\n");
    const body = rest.join("\n").trim();
    await this.attempt({ item: { title, ...(body ? { body } : {}) } });
  }

  async attempt(what) {
    this.result.replaceChildren(working("Trying…"));
    this.tried = what;
    try {
      const rule = this.rule();
      const { body } = await tell("POST", "/rules/try", { rule: { ...rule, id: rule.id || "new-rule" }, ...what }, {}, this.signal);
      if (this.tried !== what) {
        return;
      }
      const { item, matched, decisive, evidence = [], explanation } = body;
      this.result.replaceChildren(verdict(matched, decisive), node("div", "card", ...fullReport(item, allPieces({ item: item.item }, evidence))), tree(explanation));
    } catch (failure) {
      if (!isAbandoned(failure) && this.tried === what) {
        this.result.replaceChildren(trouble(failure));
      }
    }
  }
}

function verdict(matched, decisive = []) {
  if (matched) {
    return node("p", "done", "It matches.");
  }
  return node("div", "missed", node("p", null, "It does not match. It lacks:"), node("ul", null, ...decisive.slice(0, 10).map((clause) => foreign("li", null, null, node("code", null, shortened(clause, 200))))));
}

function tree(explanation) {
  return explanation ? node("details", "tree", node("summary", null, "Clause by clause"), node("ul", null, branch(explanation, 0))) : "";
}

function branch({ clause, holds, finding, parts = [], partsLeftOut }, depth) {
  const line = node(
    "li",
    holds ? "holds" : "fails",
    node("span", "sr", holds ? "holds: " : "does not hold: "),
    foreign("code", null, null, shortened(clause, 200)),
    finding?.sentence ? foreign("span", "hint", null, ` ${finding.sentence}`) : null,
  );
  if (depth < DEPTH && (parts.length > 0 || partsLeftOut)) {
    line.append(node("ul", null, ...parts.map((part) => branch(part, depth + 1)), partsLeftOut ? node("li", "hint", `and ${partsLeftOut} more`) : null));
  }
  return line;
}
