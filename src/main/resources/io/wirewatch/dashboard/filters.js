// The filters of a view: what is set as chips that a click takes out, and a form to set more. They live in the address bar only.

import { addressOf, changed, go } from "./address.js";
import { codeOf, names, regionName, topicName } from "./names.js";
import { button, input, labeled, refill, select } from "./parts.js";
import { foreign, languageName, node, shortened } from "./words.js";

const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const SUGGESTED = ["country", "macro", "grouping"];
const HINTS = { region: "Country or area", topic: "Subject", language: "Such as fr", source: "Id of a source", rule: "Id of a rule" };

export class Filters {
  /** names: which filters the view has. The query comes first, where there is one. */
  constructor(view, names) {
    this.view = view;
    this.names = names;
    this.chips = node("ul", "filters");
    this.chips.setAttribute("aria-label", "Filters that are set");
    this.root = node("search", "filter", names.includes("query") ? this.queryForm() : "", this.otherForm(), this.chips);
  }

  /** Shows what the address says. */
  show({ parameters }) {
    this.parameters = parameters;
    const query = parameters.get("query") ?? "";
    if (this.query && query !== this.shownQuery) {
      // What is being typed stays when the address changes for another reason.
      this.shownQuery = query;
      this.query.value = query;
    }
    this.showChips();
  }

  showChips() {
    const { parameters } = this;
    const set = this.names.filter((name) => name !== "query").flatMap((name) => parameters.getAll(name).map((value) => [name, value]));
    refill(this.chips, ...set.map(([name, value]) => this.chip(name, value)));
    this.chips.hidden = set.length === 0;
    for (const kind of ["region", "topic"]) {
      if (set.some(([name]) => name === kind) && !this.asked?.has(kind)) {
        this.asked = new Set([...(this.asked ?? []), kind]);
        names(kind).then(() => this.showChips());
      }
    }
  }

  set(changes) {
    go(this.view, null, changed(this.parameters, changes));
  }

  queryForm() {
    this.query = input("", { type: "search", placeholder: "Words, \"phrases\", region:LT …", spellcheck: false });
    this.query.setAttribute("aria-label", "Query in the rule language");
    return form("query", () => this.set({ query: this.query.value.trim() }), this.query, submit("Search"));
  }

  otherForm() {
    const fields = this.names.filter((name) => name !== "query").map((name) => this.field(name));
    const details = node("details", "more", node("summary", null, "Filter"), node("div", "fields", ...fields));
    details.addEventListener("toggle", () => details.open && this.suggest());
    return details;
  }

  field(name) {
    if (name === "severity") {
      const choice = select([["", "Any"], ...SEVERITIES.map((each) => [each, each])], "", (value) => value && this.add(name, value));
      choice.addEventListener("change", () => (choice.value = ""));
      return labeled("Severity", choice);
    }
    const box = input("", { placeholder: HINTS[name], spellcheck: false });
    box.name = name;
    const label = name[0].toUpperCase() + name.slice(1);
    box.setAttribute("list", `suggested-${name}`);
    const act = () => {
      const typed = box.value;
      box.value = "";
      if (typed.trim()) {
        this.add(name, codeMeant(name, typed));
      }
    };
    box.addEventListener("change", act);
    return form(null, act, labeled(label, box));
  }

  add(name, value) {
    this.set({ [name]: [...new Set([...this.parameters.getAll(name), value])] });
  }

  chip(name, value) {
    const label = { region: regionName, topic: topicName, language: languageName }[name]?.(value) ?? value;
    const parameters = changed(this.parameters, { [name]: this.parameters.getAll(name).filter((each) => each !== value) });
    const made = node("a", "chip set", node("span", "kind", `${name} `), foreign("bdi", null, null, shortened(label, 60)), node("span", "out", "×"));
    made.href = addressOf(this.view, null, parameters);
    made.title = `Take out this filter: ${name} ${shortened(value, 100)}`;
    return node("li", null, made);
  }

  /** Suggestions are read when somebody wants to filter, not before. */
  async suggest() {
    for (const kind of ["region", "topic"].filter((each) => this.names.includes(each))) {
      const all = await names(kind);
      if (!document.getElementById(`suggested-${kind}`)) {
        const offered = kind === "region" ? all.filter((one) => SUGGESTED.includes(one.kind)) : all;
        document.body.append(suggestions(kind, offered));
      }
    }
  }
}

function codeMeant(name, typed) {
  return name === "region" || name === "topic" ? codeOf(name, typed) : typed.trim();
}

function suggestions(kind, offered) {
  const list = node("datalist", null);
  list.id = `suggested-${kind}`;
  for (const { code, name } of offered) {
    const option = document.createElement("option");
    option.value = `${name} (${code})`;
    list.append(option);
  }
  return list;
}

function form(className, act, ...contents) {
  const made = node("form", className, ...contents);
  made.addEventListener("submit", (event) => {
    event.preventDefault();
    act();
  });
  return made;
}

function submit(label) {
  const made = button(label, () => {});
  made.type = "submit";
  return made;
}
