// The newest alerts in a few lines, beside the wire: which rule, what it found, when.

import { addressOf } from "./address.js";
import { ask, isAbandoned } from "./api.js";
import { link } from "./parts.js";
import { foreign, node, shortened, timeNode } from "./words.js";

const MOST = 5;
const HEADLINE = 140;

export class LatestAlerts {
  constructor(signal) {
    this.signal = signal;
    this.list = node("ul", null);
    this.all = link(addressOf("alerts"), null, "All");
    this.root = node("section", "latest", node("h2", "quiet-title", "Latest alerts ", this.all), this.list);
    this.root.hidden = true;
  }

  /** Shows those that pass filters of the alerts; null when what is filtered by does not hold for alerts. */
  async show(filters) {
    this.filters = filters;
    this.alerts = [];
    this.draw();
    if (filters === null) {
      return;
    }
    this.all.href = addressOf("alerts", null, filters);
    try {
      const { data } = await ask("/alerts", [...filters, ["limit", MOST]], this.signal);
      if (this.filters === filters) {
        const known = new Set(this.alerts.map(({ id }) => id));
        this.alerts = [...this.alerts, ...data.filter(({ id }) => !known.has(id))].slice(0, MOST);
        this.draw();
      }
    } catch (failure) {
      if (!isAbandoned(failure)) {
        this.root.hidden = true;
      }
    }
  }

  /** One that came live, or a later record of one that is shown. */
  offer(alert) {
    this.alerts = [alert, ...this.alerts.filter(({ id }) => id !== alert.id)].slice(0, MOST);
    this.draw();
  }

  draw() {
    this.root.hidden = this.alerts.length === 0;
    this.list.replaceChildren(...this.alerts.map((alert) => line(alert)));
  }
}

function line({ rule, story, items = [], reason, timing }) {
  const item = items[0]?.item;
  const said = shortened(item?.title?.trim() || item?.body || reason || "", HEADLINE);
  const headline = story?.id ? link(addressOf("wire", story.id), null, said) : said;
  return node(
    "li",
    rule.severity,
    node("p", "about", node("span", "severity", rule.severity), foreign("strong", null, null, link(addressOf("alerts", null, { rule: rule.id }), null, shortened(rule.name ?? rule.id, 60))), timeNode(timing?.decided, "Alert of")),
    foreign("p", null, items[0]?.language, headline),
  );
}
