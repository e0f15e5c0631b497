// Trends: for each region, topic, language or source how much was told when, what was to be expected, and surges.

import { addressOf, changed, go, only } from "./address.js";
import { ask, isAbandoned } from "./api.js";
import { countChart, withGaps } from "./chart.js";
import { Filters } from "./filters.js";
import { named, names, regionName, topicName } from "./names.js";
import { empty, labeled, link, refill, select, trouble, working } from "./parts.js";
import { count, foreign, languageName, node, shortened } from "./words.js";

const KINDS = [["country", "Countries"], ["area", "Areas and groups"], ["topic", "Topics"], ["regionTopic", "Regions and topics"], ["language", "Languages"], ["source", "Sources"]];
const WINDOWS = [["fiveMinutes", "5 minutes", "6h"], ["hour", "Hours", "3d"], ["day", "Days", "60d"]];
const FILTERS = ["region", "topic", "language", "source"];
const LENGTHS = { fiveMinutes: 300000, hour: 3600000, day: 86400000 };
const SERIES = 24;
const FEWEST_WINDOWS = 24;
const FRESH_MS = 60000;

export class Trends {
  title = "Trends";

  constructor(root, signal) {
    this.signal = signal;
    this.filters = new Filters("trends", FILTERS);
    this.controls = node("p", "controls");
    this.place = node("div", null);
    root.append(node("h2", "title", "Trends"), this.controls, this.filters.root, node("p", "hint", "Bars are items, the line is what was to be expected; a mark above a bar is a surge. Times are UTC."), this.place);
    const timer = setInterval(() => this.read(), FRESH_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
  }

  show({ id, parameters }) {
    this.filters.show({ id, parameters });
    const kind = known(KINDS, parameters.get("kind"), "country");
    const window = known(WINDOWS, parameters.get("window"), "hour");
    this.asked = only(parameters, FILTERS);
    const set = (changes) => go("trends", null, changed(parameters, changes));
    refill(
      this.controls,
      labeled("Of", select(KINDS, kind, (value) => set({ kind: value }))),
      labeled("By", select(WINDOWS, window, (value) => set({ window: value }))),
    );
    this.kind = kind;
    this.asked.set("kind", ["country", "area"].includes(kind) ? "region" : kind);
    this.asked.set("window", window);
    this.asked.set("from", parameters.get("from") ?? (WINDOWS.find(([name]) => name === window) ?? WINDOWS[1])[2]);
    this.asked.set("series", SERIES);
    this.place.replaceChildren(working("Reading…"));
    this.read();
  }

  async read() {
    const mine = Symbol();
    this.reading = mine;
    try {
      await Promise.all([names("topic"), names("region")]);
      const data = await this.largest(new URLSearchParams(this.asked), this.kind);
      if (this.reading === mine) {
        refill(this.place, data.length > 0 ? node("ul", "charts", ...data.map(chartCard)) : nothing());
      }
    } catch (failure) {
      if (!isAbandoned(failure) && this.reading === mine) {
        this.place.replaceChildren(trouble(failure, () => this.read()));
      }
    }
  }

  /**
   * The largest series of a kind. The API counts all regions alike; the largest are always the world and its groups, so those to be shown are
   * picked by their sums first. Of topics, those between broad and narrow ones have no names and are passed over.
   */
  async largest(asked, kind) {
    const name = asked.get("kind");
    if (["region", "topic"].includes(name) && !asked.has(name)) {
      const { data } = await ask("/trends/latest", [...asked].filter(([each]) => each !== "series"), this.signal);
      const codes = data.map(({ trend }) => trend[name]).filter((code) => isOf(kind, code));
      if (codes.length === 0) {
        return [];
      }
      codes.slice(0, SERIES).forEach((code) => asked.append(name, code));
    }
    return (await ask("/trends", asked, this.signal)).data;
  }
}

function isOf(kind, code) {
  if (kind === "topic") {
    return named("topic", code) !== undefined;
  }
  const region = named("region", code);
  return region !== undefined && (region.kind === "country") === (kind === "country");
}

function known(choices, value, usual) {
  return choices.some(([each]) => each === value) ? value : usual;
}

function chartCard(series) {
  const length = LENGTHS[series.window];
  const first = series.points.map(({ start }) => start).sort()[0];
  const points = withGaps(series.points, length, new Date(Math.min(Date.parse(first), Date.now() - (FEWEST_WINDOWS - 1) * length)), new Date());
  const surges = points.filter(({ surging }) => surging).length;
  const total = points.reduce((sum, point) => sum + point.count, 0);
  const name = nameOf(series);
  const label = `${name}: ${count(total, "item")}, ${count(surges, "surge")}`;
  const wire = only(new URLSearchParams(Object.entries(series).filter(([, value]) => typeof value === "string")), FILTERS);
  return node(
    "li",
    `chart${surges > 0 ? " surging" : ""}`,
    foreign("h3", null, null, link(addressOf("wire", null, wire), null, shortened(name, 80))),
    node("p", "origin", count(total, "item"), surges > 0 ? node("strong", "surge", count(surges, "surge")) : null),
    countChart(points, shortened(label, 150)),
  );
}

function nameOf({ kind, region, topic, language, source, name }) {
  return {
    region: () => name ?? regionName(region),
    topic: () => name ?? topicName(topic),
    regionTopic: () => `${regionName(region)}: ${topicName(topic)}`,
    language: () => languageName(language),
    source: () => source,
  }[kind]();
}

function nothing() {
  return empty("Nothing is counted here yet.", "Trends are counted as items come; widen the filters, or wait for the first window to end.");
}
