// Alerts as they come, by severity and state; and what was held back, and why.

import { addressOf, changed, go, only } from "./address.js";
import { alertCard } from "./alert-card.js";
import { heldReason } from "./alert-acts.js";
import { Filters } from "./filters.js";
import { Live } from "./live.js";
import { PagedList } from "./paged.js";
import { empty, link, refill, tabs } from "./parts.js";
import { foreign, node, shortened, timeNode } from "./words.js";

const FILTERS = ["region", "topic", "language", "source", "severity", "rule"];
const HELD_FILTERS = ["rule"];
const SEVERITIES = ["critical", "high", "medium", "low", "info"];
const STATES = [["opened,updated", "Open"], ["closed", "Closed"]];

export class Alerts {
  title = "Alerts";

  constructor(root, signal) {
    signal.addEventListener("abort", () => this.listening?.abort());
    this.filters = new Filters("alerts", FILTERS);
    this.heldFilters = new Filters("alerts", HELD_FILTERS);
    this.choices = node("div", "choices");
    this.place = node("div", null);
    root.append(node("div", "narrow", node("h2", "title", "Alerts"), this.choices, this.filters.root, this.heldFilters.root, this.place));
  }

  show({ id, parameters }) {
    this.parameters = parameters;
    const isHeld = parameters.get("held") === "yes";
    const filters = isHeld ? this.heldFilters : this.filters;
    for (const each of [this.filters, this.heldFilters]) {
      each.root.hidden = each !== filters;
    }
    filters.show({ id, parameters });
    refill(this.choices, this.stateTabs(), isHeld ? "" : this.severityTabs());
    const asked = isHeld ? only(parameters, HELD_FILTERS) : only(parameters, [...FILTERS, "state"]);
    if (this.asked !== `${isHeld} ${asked}`) {
      this.asked = `${isHeld} ${asked}`;
      this.listening?.abort();
      this.listening = new AbortController();
      return isHeld ? this.listHeld(asked) : this.list(asked);
    }
  }

  async list(asked) {
    const { signal } = this.listening;
    const list = new PagedList({ path: "/alerts", noun: "alert", keyOf: ({ id }) => id, card: alertCard, nothing: () => nothing(asked), signal });
    this.place.replaceChildren(list.root);
    const followed = only(asked, FILTERS);
    followed.set("kinds", "alert");
    followed.set("recent", "0");
    const states = asked.get("state")?.split(",");
    const take = (alert) => (!states || states.includes(alert.state) ? list.offer(alert) : list.remove(alert.id));
    const live = new Live(followed, { alert: take, reset: () => list.load(asked) }, signal);
    await live.opened;
    if (!signal.aborted) {
      await list.load(asked);
    }
  }

  listHeld(asked) {
    const list = new PagedList({
      path: "/held-alerts",
      noun: "held alert",
      keyOf: ({ held, at }) => `${held.alert.id} ${held.alert.revision} ${at} ${held.reason}`,
      card: heldCard,
      nothing: () => empty("Nothing was held back.", "Throttles, silences, quiet hours and conditions hold alerts back; each such decision stands here."),
      signal: this.listening.signal,
    });
    this.place.replaceChildren(list.root);
    // What is held back is no event; this only says whether the program is there.
    new Live({ kinds: "alert", recent: "0" }, {}, this.listening.signal);
    return list.load(asked);
  }

  stateTabs() {
    const state = this.parameters.get("state");
    const isHeld = this.parameters.get("held") === "yes";
    const to = (changes) => addressOf("alerts", null, changed(this.parameters, { state: null, held: null, ...changes }));
    return tabs("State", [
      [to({}), "All", !state && !isHeld],
      ...STATES.map(([value, label]) => [to({ state: value }), label, state === value && !isHeld]),
      [to({ held: "yes" }), "Held back", isHeld],
    ]);
  }

  severityTabs() {
    const set = new Set(this.parameters.getAll("severity"));
    const buttons = SEVERITIES.map((severity) => {
      const made = node("button", `severity ${severity}`, severity);
      made.type = "button";
      made.setAttribute("aria-pressed", String(set.has(severity)));
      made.addEventListener("click", () => {
        const wanted = set.has(severity) ? [...set].filter((each) => each !== severity) : [...set, severity];
        go("alerts", null, changed(this.parameters, { severity: wanted }));
      });
      return made;
    });
    const group = node("div", "severities", ...buttons);
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", "Severity");
    return group;
  }
}

function heldCard({ held: { alert, reason, by, until }, at }) {
  const title = alert.items?.[0]?.item.title ?? alert.items?.[0]?.item.body ?? alert.reason ?? "";
  return node(
    "li",
    `card alert held ${alert.rule.severity}`,
    node("p", "about", node("span", "severity", alert.rule.severity), foreign("strong", null, null, shortened(alert.rule.name ?? alert.rule.id, 100)), timeNode(at, "Held back")),
    title ? foreign("h3", null, null, shortened(title, 300)) : null,
    node("p", "state", `Held back: ${heldReason(reason, by)}`, until ? node("span", null, ", told at the latest ", timeNode(until, "Told at the latest")) : null),
  );
}

function nothing(asked) {
  return [...asked].length > 0
    ? empty("No alert passes these filters.", link(addressOf("alerts"), null, "Take all filters out"))
    : empty("No alerts yet.", "A rule raises one when an item matches it. ", link(addressOf("rules", "new"), null, "Write a rule"), ".");
}
