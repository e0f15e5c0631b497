// A field for queries with colors: a text area whose letters are clear, above the same text in colors.

import { coloredQuery } from "./query-colors.js";
import { node } from "./words.js";

export class QueryField {
  /** change is called with each new text. */
  constructor(change) {
    this.area = document.createElement("textarea");
    this.area.spellcheck = false;
    this.area.rows = 4;
    this.area.setAttribute("aria-label", "Query");
    this.area.autocapitalize = "off";
    this.behind = node("pre", "behind");
    this.behind.setAttribute("aria-hidden", "true");
    this.root = node("div", "query-field", this.behind, this.area);
    this.places = [];
    this.area.addEventListener("input", () => {
      this.places = [];
      this.color();
      change(this.value);
    });
    this.area.addEventListener("scroll", () => (this.behind.scrollTop = this.area.scrollTop));
  }

  get value() {
    return this.area.value;
  }

  set value(text) {
    this.area.value = text;
    this.places = [];
    this.color();
  }

  mark(places) {
    this.places = places;
    this.color();
    this.area.setAttribute("aria-invalid", String(places.some(({ isError }) => isError)));
  }

  /** Sets the cursor on a place. */
  lead(start, end) {
    this.area.focus();
    this.area.setSelectionRange(start, end ?? start);
  }

  color() {
    // A last line break only shows when something follows it.
    this.behind.replaceChildren(...coloredQuery(this.value, this.places), "\u200b");
    this.area.rows = Math.min(Math.max(this.value.split("\n").length + 1, 4), 16);
    this.behind.scrollTop = this.area.scrollTop;
  }
}
