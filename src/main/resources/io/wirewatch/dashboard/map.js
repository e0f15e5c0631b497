// The world, shaded by how much is told of each country or by surges; a click filters.

import { ask, isAbandoned } from "./api.js";
import { regionName } from "./names.js";
import { refill, select } from "./parts.js";
import { shape } from "./svg.js";
import { count, node } from "./words.js";

const SHADES = 5;
const TOP = 8;
const FRESH_MS = 60000;
const SOON_MS = 3000;
// Counts of a window that is still open are told every ten seconds at most.
const LATER_MS = 13000;
const SPANS = [["1h", "last hour", "fiveMinutes"], ["24h", "last 24 hours", "hour"], ["7d", "last 7 days", "day"]];
const KINDS = [["items", "Items"], ["surge", "Surges"]];

export class WorldMap {
  /** choose is given the code of a country; set is given changes of the address. */
  constructor(choose, set, signal) {
    this.choose = choose;
    this.set = set;
    this.signal = signal;
    this.holder = node("div", "world");
    this.caption = node("p", "caption", "\u00a0");
    this.top = node("ul", "top");
    this.controls = node("p", "controls");
    this.root = node("section", "map", node("div", "head", node("h2", "quiet-title", "Where"), this.controls), this.holder, this.caption, this.top);
    this.shapes = new Map();
    const timer = setInterval(() => this.read(), FRESH_MS);
    signal.addEventListener("abort", () => {
      clearInterval(timer);
      clearTimeout(this.soon);
      clearTimeout(this.later);
    });
  }

  async show(parameters) {
    const [kind, span] = [parameters.get("map") ?? "items", parameters.get("span") ?? "24h"];
    this.chosen = new Set(parameters.getAll("region"));
    if (kind !== this.kind || span !== this.span) {
      [this.kind, this.span] = [kind, span];
      const kinds = select(KINDS, kind, (value) => this.set({ map: value }));
      const spans = select(SPANS, span, (value) => this.set({ span: value }));
      kinds.setAttribute("aria-label", "What the map shows");
      spans.setAttribute("aria-label", "Time that the map shows");
      refill(this.controls, kinds, spans);
      await this.draw();
      await this.read();
    } else {
      this.shade();
    }
  }

  /** Something new has come: the counts are read again, once for all that comes within a few seconds, and when its windows have surely been told. */
  freshen() {
    this.soon ??= setTimeout(() => {
      this.soon = undefined;
      this.read();
    }, SOON_MS);
    clearTimeout(this.later);
    this.later = setTimeout(() => this.read(), LATER_MS);
  }

  async draw() {
    if (this.shapes.size > 0) {
      return;
    }
    const world = await shapes(this.signal).catch(() => null);
    if (world === null) {
      this.holder.replaceChildren();
      return;
    }
    const { viewBox: [width, height], countries } = world;
    const svg = shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "World map" });
    for (const { code, d, x, y } of countries) {
      const made = d ? shape("path", { d }) : shape("circle", { cx: x, cy: y, r: width / 320 });
      made.dataset.code = code;
      this.shapes.set(code, [...(this.shapes.get(code) ?? []), made]);
      svg.append(made);
    }
    svg.addEventListener("click", ({ target }) => target.dataset.code && this.choose(target.dataset.code));
    svg.addEventListener("pointerover", ({ target }) => this.say(target.dataset.code));
    svg.addEventListener("pointerleave", () => this.say(null));
    this.holder.replaceChildren(svg);
  }

  async read() {
    const [span, , window] = SPANS.find(([name]) => name === this.span) ?? SPANS[1];
    const mine = Symbol();
    this.reading = mine;
    try {
      const { data } = await ask("/trends/latest", { kind: "region", window, from: span }, this.signal);
      if (this.reading !== mine) {
        return;
      }
      this.values = new Map();
      for (const { trend: { region, surging }, total: items } of data) {
        if (this.isCountry(region)) {
          this.values.set(region, { items, surging });
        }
      }
      this.shade();
    } catch (failure) {
      if (!isAbandoned(failure) && this.reading === mine) {
        this.top.replaceChildren(node("li", "hint", "The counts cannot be read just now."));
      }
    }
  }

  /** Other areas are counted too, and some have codes of two letters. */
  isCountry(code) {
    return this.shapes.size > 0 ? this.shapes.has(code) : /^[A-Z]{2}$/.test(code) && !["EU", "EZ", "UN"].includes(code);
  }

  shade() {
    const values = this.values ?? new Map();
    const most = Math.max(1, ...[...values.values()].map(({ items }) => items));
    for (const [code, shapes] of this.shapes) {
      const value = values.get(code);
      for (const each of shapes) {
        each.setAttribute("class", this.classOf(value, most) + (this.chosen.has(code) ? " chosen" : ""));
      }
    }
    this.list(values);
  }

  /** Counts are shaded by their logarithm: a few countries are told of most. */
  classOf(value, most) {
    if (this.kind === "surge") {
      return value?.surging ? "surge" : value ? "shade-1" : "shade-0";
    }
    const part = value?.items ? Math.log1p(value.items) / Math.log1p(most) : 0;
    return `shade-${Math.ceil(part * SHADES)}`;
  }

  /** The same for the keyboard, and for those who cannot see the map. */
  list(values) {
    const shown = [...values]
      .filter(([, { surging }]) => this.kind !== "surge" || surging)
      .sort(([, a], [, b]) => b.items - a.items)
      .slice(0, TOP);
    const rows = shown.map(([code, { items, surging }]) => {
      const choice = node("button", surging ? "surging" : null, regionName(code), node("span", "number", String(items)));
      choice.type = "button";
      choice.title = surging ? "more than chance can explain" : "";
      choice.setAttribute("aria-pressed", String(this.chosen.has(code)));
      choice.addEventListener("click", () => this.choose(code));
      return node("li", null, choice);
    });
    if (rows.length > 0) {
      refill(this.top, ...rows);
    } else {
      this.top.replaceChildren(node("li", "hint", this.kind === "surge" ? "No surge in this time." : "Nothing counted in this time."));
    }
  }

  say(code) {
    const value = code && this.values?.get(code);
    this.caption.textContent = code
      ? `${regionName(code)}: ${count(value?.items ?? 0, "item")}${value?.surging ? ", surging" : ""}`
      : "\u00a0";
  }
}

/** The shapes of all countries. */
async function shapes(signal) {
  const answer = await fetch("/map.json", { signal });
  return answer.ok ? answer.json() : null;
}
