// The fields of a rule, as a form.

import { QueryField } from "./query-field.js";
import { input, labeled, select } from "./parts.js";
import { node } from "./words.js";

const SEVERITIES = ["info", "low", "medium", "high", "critical"].map((each) => [each, each]);
const PER = [["story", "each story once"], ["item", "each item"]];

/** Reads and writes the fields; what it has no field for, such as the rule's own tests, stays as it was. */
export class RuleForm {
  constructor(isNew, change) {
    this.kept = {};
    this.query = new QueryField(change);
    this.fields = {
      id: input("", { required: true, readOnly: !isNew, spellcheck: false, placeholder: "baltic-ports" }),
      name: input("", { placeholder: "Baltic ports" }),
      severity: select(SEVERITIES, "medium"),
      when: input("", { placeholder: "each", spellcheck: false }),
      per: select(PER, "story"),
      throttle: input("", { placeholder: "30m", spellcheck: false }),
      quiet: input("", { placeholder: "22:00-06:00 Europe/Vilnius", spellcheck: false }),
      notify: input("", { placeholder: "receivers, with commas", spellcheck: false }),
    };
    this.enabled = input("", { type: "checkbox", checked: true });
    const { id, name, severity, when, per, throttle, quiet, notify } = this.fields;
    const rarer = node("details", "more", node("summary", null, "When and whom it tells"), node(
      "div",
      "fields",
      labeled("When", when, "each, count >= 5 sources >= 3 within 1h, surge, silent for 6h"),
      labeled("Tells of", per),
      labeled("At most every", throttle),
      labeled("Quiet hours", quiet),
      labeled("Notify", notify),
      node("label", "check", this.enabled, " It is on"),
    ));
    this.root = node("div", "rule-form", node("div", "fields", labeled("Name", name), labeled("Id", id), labeled("Severity", severity)), node("p", "label", "Query"), this.query.root, rarer);
    this.root.addEventListener("input", () => change());
    this.root.addEventListener("change", () => change());
  }

  get rule() {
    const { id, name, severity, when, per, throttle, quiet, notify } = this.fields;
    const given = {
      id: id.value.trim(),
      name: name.value.trim(),
      severity: severity.value,
      when: when.value.trim(),
      per: per.value,
      throttle: throttle.value.trim(),
      quiet: quiet.value.trim(),
      notify: notify.value.split(",").map((one) => one.trim()).filter(Boolean),
    };
    const filled = Object.entries(given).filter(([, value]) => value.length > 0);
    const { version, ...kept } = this.kept;
    for (const name of Object.keys(given)) {
      delete kept[name];
    }
    return { ...kept, ...Object.fromEntries(filled), query: this.query.value, enabled: this.enabled.checked };
  }

  set rule(rule) {
    this.kept = rule;
    for (const [name, field] of Object.entries(this.fields)) {
      const value = rule[name];
      field.value = Array.isArray(value) ? value.join(", ") : (value ?? { severity: "medium", per: "story" }[name] ?? "");
    }
    this.enabled.checked = rule.enabled !== false;
    this.query.value = rule.query ?? "";
  }
}
