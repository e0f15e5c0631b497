// Writing a rule: what is wrong is said as one types, before anything is saved it can be tried, and old versions can be had back.

import { SHARED, addressOf, here, only } from "./address.js";
import { askTagged, isAbandoned, path, tell } from "./api.js";
import { Backtests } from "./backtest.js";
import { button, link, trouble, twice, working } from "./parts.js";
import { RuleForm } from "./rule-form.js";
import { Trial } from "./trial.js";
import { Versions } from "./versions.js";
import { advice, foreign, node } from "./words.js";

const CHECK_MS = 250;

/** What was being written where an editor was left, {rule, etag} by the id of the rule; by null for a new one. */
const drafts = new Map();

export class RuleEditor {
  /**
   * @param id of the rule; null for a new one
   * @param saved is given the id of a new rule, and whether it is in force only later, before the page leads to it
   */
  constructor(id, item, signal, saved) {
    this.saved = saved;
    this.id = id;
    this.signal = signal;
    this.form = new RuleForm(id === null, () => this.check());
    this.findings = node("ul", "findings");
    this.findings.setAttribute("aria-live", "polite");
    this.said = node("div", "said");
    this.save = node("button", "main", "Save");
    this.trial = new Trial(() => this.form.rule, item, signal);
    this.backtests = new Backtests(() => this.form.rule, signal);
    this.versions = new Versions(() => this.form.rule, (rule) => this.take(rule), signal);
    const form = node("form", "editor", this.form.root, this.findings, node("div", "acts", this.save, id === null ? "" : twice("Remove", "Really remove", () => this.remove())), this.said);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.store();
    });
    this.root = node("div", null, node("h2", "title", id === null ? "New rule" : "Rule"), form, this.trial.root, this.backtests.root, this.versions.root);
    signal.addEventListener("abort", () => this.keep());
    window.addEventListener("beforeunload", (event) => this.isChanged() && event.preventDefault(), { signal });
    this.begin();
  }

  /** Reads the rule; what was being written when the editor was last left is there again. */
  async begin() {
    await this.read();
    const draft = drafts.get(this.id);
    if (draft && !this.signal.aborted && this.unchanged !== undefined) {
      this.form.rule = draft.rule;
      this.etag = draft.etag ?? this.etag;
      this.check();
      this.said.replaceChildren(node("div", "hint", "What you wrote before is here again, not saved yet. ", button("Discard it", () => this.discard(), "quiet")));
    }
  }

  discard() {
    drafts.delete(this.id);
    this.said.replaceChildren();
    if (this.id === null) {
      this.form.rule = {};
    }
    return this.read();
  }

  isChanged() {
    return this.unchanged !== undefined && this.written() !== this.unchanged;
  }

  written() {
    return JSON.stringify(this.form.rule);
  }

  keep() {
    if (this.isChanged()) {
      drafts.set(this.id, { rule: this.form.rule, etag: this.etag });
    } else if (this.unchanged !== undefined) {
      drafts.delete(this.id);
    }
  }

  async read() {
    if (this.id === null) {
      this.unchanged = this.written();
      this.check();
      return;
    }
    try {
      const { body, etag } = await askTagged(`/rules${path(this.id)}`, {}, this.signal);
      this.etag = etag;
      this.form.rule = body.rule;
      this.unchanged = this.written();
      this.versions.show(this.id);
      this.check();
    } catch (failure) {
      this.root.replaceChildren(trouble(failure, () => location.reload()));
    }
  }

  take(rule) {
    this.form.rule = { ...rule, id: this.id ?? rule.id };
    this.check();
    this.form.query.area.focus();
  }

  /** Asks the program once one stops to type; an answer that another question has overtaken is not looked at. */
  check() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.checkNow(), CHECK_MS);
  }

  async checkNow() {
    this.checking?.abort();
    const mine = new AbortController();
    this.checking = mine;
    if (this.signal.aborted || this.form.query.value.trim() === "") {
      this.findings.replaceChildren();
      return;
    }
    try {
      const rule = this.form.rule;
      const { body } = await tell("POST", "/rules/check", { rule: { ...rule, id: rule.id || "new-rule" } }, {}, mine.signal);
      this.tellFindings(body.errors, body.lints);
    } catch (failure) {
      if (!isAbandoned(failure)) {
        this.findings.replaceChildren(node("li", null, trouble(failure)));
      }
    }
  }

  tellFindings(errors = [], lints = []) {
    const found = [...errors.map((one) => ({ ...one, isError: true })), ...lints.map((one) => ({ ...one, isError: false }))].slice(0, 50);
    this.form.query.mark(found.filter(({ field }) => !field || field === "query"));
    this.findings.replaceChildren(...found.map((one) => this.finding(one)));
    if (found.length === 0) {
      this.findings.append(node("li", "fine", "The rule is sound."));
    }
  }

  finding({ field, message, hint, start, end, isError }) {
    const text = `${field && field !== "query" ? `${field}: ` : ""}${advice(message, hint)}`;
    const isPlaced = start !== undefined && (!field || field === "query");
    const said = foreign("span", null, null, text);
    return node("li", isError ? "error" : "lint", node("span", "kind", isError ? "Error" : "Remark"), isPlaced ? button(said, () => this.form.query.lead(start, end), "place") : said);
  }

  async store() {
    const rule = this.form.rule;
    const sent = this.written();
    this.save.disabled = true;
    // Of a new rule the page moves on to its own address; what is typed meanwhile would be lost.
    this.form.root.inert = this.id === null;
    this.said.replaceChildren(working("Saving, until it is in force…"));
    try {
      const condition = this.id === null ? { "If-None-Match": "*" } : { "If-Match": this.etag };
      const { etag, isLater } = await tell("PUT", `/rules${path(rule.id)}`, rule, condition);
      this.unchanged = sent;
      drafts.delete(this.id);
      if (this.id === null) {
        this.saved(rule.id, isLater);
        if (!this.signal.aborted) {
          location.hash = addressOf("rules", rule.id, only(here().parameters, SHARED));
        }
        return;
      }
      this.etag = etag ?? (await askTagged(`/rules${path(rule.id)}`)).etag;
      this.tellSaved(isLater);
      this.versions.show(rule.id);
    } catch (failure) {
      this.refused(failure);
    } finally {
      this.save.disabled = false;
      this.form.root.inert = false;
    }
  }

  /** @param isLater whether the program does not go by it yet */
  tellSaved(isLater) {
    const what = isLater ? "Saved; it will be in force soon. " : "Saved; it is in force. ";
    this.said.replaceChildren(node("p", "done", what, link(addressOf("alerts", null, { rule: this.id }), null, "Its alerts")));
  }

  refused(failure) {
    if (failure.status === 412 && this.id !== null) {
      this.said.replaceChildren(
        node("div", "trouble", node("p", null, "Somebody else has saved this rule meanwhile."), button("Show theirs", () => this.discard()), " ", button("Save mine over it", () => this.overwrite(), "quiet")),
      );
    } else {
      const places = failure.errors?.map((one) => ({ ...one, field: one.pointer?.split("/").pop(), isError: true })) ?? [];
      this.form.query.mark(places.filter(({ field }) => field === "query"));
      this.said.replaceChildren(trouble(failure));
    }
  }

  async overwrite() {
    try {
      this.etag = (await askTagged(`/rules${path(this.id)}`)).etag;
      await this.store();
    } catch (failure) {
      this.refused(failure);
    }
  }

  async remove() {
    this.said.replaceChildren(working("Removing…"));
    try {
      await tell("DELETE", `/rules${path(this.id)}`, undefined, { "If-Match": this.etag });
      this.unchanged = undefined;
      drafts.delete(this.id);
      location.hash = addressOf("rules", null, only(here().parameters, SHARED));
    } catch (failure) {
      this.refused(failure);
    }
  }
}
