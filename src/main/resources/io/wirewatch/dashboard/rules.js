// Rules: the list, and the one that is being written.

import { SHARED, addressOf, only } from "./address.js";
import { isAbandoned } from "./api.js";
import { all } from "./feeds.js";
import { coloredQuery } from "./query-colors.js";
import { empty, link, trouble, working } from "./parts.js";
import { RuleEditor } from "./rule-editor.js";
import { foreign, node, shortened } from "./words.js";

export class Rules {
  title = "Rules";

  constructor(root, signal) {
    signal.addEventListener("abort", () => this.editing?.abort());
    this.root = node("div", "narrow");
    root.append(this.root);
  }

  show({ id, parameters }) {
    const wanted = `${id} ${parameters.get("item") ?? ""}`;
    if (wanted === this.wanted) {
      return;
    }
    this.wanted = wanted;
    this.shared = only(parameters, SHARED);
    this.editing?.abort();
    this.editing = new AbortController();
    if (id) {
      const back = link(addressOf("rules", null, this.shared), "back", "← All rules");
      const editor = new RuleEditor(id === "new" ? null : id, parameters.get("item"), this.editing.signal, (saved, isLater) => (this.saved = { id: saved, isLater }));
      if (id === this.saved?.id) {
        editor.tellSaved(this.saved.isLater);
      }
      this.saved = null;
      this.root.replaceChildren(back, editor.root);
    } else {
      this.list();
    }
  }

  async list() {
    const { signal } = this.editing;
    const head = node("div", "head", node("h2", "title", "Rules"), link(addressOf("rules", "new", this.shared), "button", "New rule"));
    this.root.replaceChildren(head, working("Reading…"));
    try {
      // Word lists are among them, with ids that begin with @.
      const entries = (await all("/rules", signal)).filter(({ rule }) => !rule.id.startsWith("@"));
      this.root.replaceChildren(head, entries.length > 0 ? node("ol", "cards rows", ...entries.map((entry) => ruleCard(entry, this.shared))) : nothing());
    } catch (failure) {
      if (!isAbandoned(failure)) {
        this.root.replaceChildren(head, trouble(failure, () => this.list()));
      }
    }
  }
}

function ruleCard({ rule }, parameters) {
  const severity = rule.severity ?? "medium";
  const card = node(
    "li",
    `card alert rule-card ${severity}${rule.enabled === false ? " closed" : ""}`,
    node(
      "p",
      "about",
      node("span", "severity", severity),
      foreign("strong", null, null, link(addressOf("rules", rule.id, parameters), "open", shortened(rule.name ?? rule.id, 100))),
      rule.enabled === false ? node("span", "state", "off") : null,
      link(addressOf("alerts", null, { rule: rule.id }), "aside", "Alerts"),
    ),
    foreign("pre", "query", null, ...coloredQuery(shortened(rule.query, 300))),
  );
  card.tabIndex = -1;
  return card;
}

function nothing() {
  return empty("No rules yet.", "A rule watches for what you must not miss. ", link(addressOf("rules", "new"), null, "Write the first one"), ".");
}
