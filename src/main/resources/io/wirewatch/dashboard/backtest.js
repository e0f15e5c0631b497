// What a rule would have told in the past, as a chart, before it is saved.

import { ask, isAbandoned, path, tell } from "./api.js";
import { countChart } from "./chart.js";
import { button, progress, select, trouble, working } from "./parts.js";
import { fullReport } from "./report.js";
import { heldReason } from "./alert-acts.js";
import { allPieces } from "./why.js";
import { count, foreign, node, shortened, timeNode } from "./words.js";

const SPANS = [["1d", "the last day"], ["7d", "the last 7 days"], ["30d", "the last 30 days"]];
const ASK_MS = 400;
const HOURLY = 72;
const EXAMPLES = 5;

export class Backtests {
  constructor(rule, signal) {
    this.rule = rule;
    this.signal = signal;
    this.span = select(SPANS, "7d");
    this.span.setAttribute("aria-label", "Time to look back");
    this.result = node("div", "result");
    this.root = node("section", "backtest", node("h3", null, "What it would have told"), node("p", "controls", this.span, button("Backtest", () => this.start())), this.result);
  }

  async start() {
    this.result.replaceChildren(working("Starting…"));
    try {
      const rule = this.rule();
      const { body, location } = await tell("POST", "/backtests", { rule: { ...rule, id: rule.id || "new-rule" }, from: this.span.value }, {}, this.signal);
      await this.follow(body?.id ?? decodeURIComponent(location.split("/").pop()));
    } catch (failure) {
      if (!isAbandoned(failure)) {
        this.result.replaceChildren(trouble(failure, () => this.start()));
      }
    }
  }

  async follow(id) {
    const bar = progress("Backtest", 0, 0);
    const said = node("p", null, "Waiting…");
    const cancel = button("Cancel", () => tell("DELETE", `/backtests${path(id)}`).catch(() => {}), "quiet");
    this.result.replaceChildren(said, bar, " ", cancel);
    for (;;) {
      const job = await ask(`/backtests${path(id)}`, {}, this.signal);
      if (job.state === "done") {
        this.result.replaceChildren(...report(job.result));
        return;
      }
      if (job.state === "failed" || job.state === "cancelled") {
        this.result.replaceChildren(node("p", "trouble", job.state === "failed" ? `It failed: ${job.problem ?? ""}` : "Cancelled."));
        return;
      }
      said.textContent = job.state === "waiting" ? "Waiting for its turn…" : `Looked at ${job.read} of ${job.total} items`;
      if (job.total > 0) {
        bar.max = job.total;
        bar.value = job.read;
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    }
  }
}

function report({ matched, opened, updated = 0, held = {}, hours, days, typical = [], marginal = [], comparison }) {
  const points = hours.length <= HOURLY ? hours : days;
  const kept = Object.entries(held).map(([reason, times]) => `${times} × ${heldReason(reason)}`);
  return [
    node("p", "sums", node("strong", null, count(opened, "alert")), node("span", null, count(updated, "update")), node("span", null, `${matched} ${matched === 1 ? "match" : "matches"}`)),
    node("div", "chart wide", countChart(points, `${count(opened, "alert")} over time`)),
    kept.length > 0 ? node("p", "hint", `Held back: ${kept.join(", ")}`) : "",
    comparison ? compared(comparison) : "",
    examples("Typical matches", typical),
    examples("At the margin", marginal),
  ];
}

function compared({ gained = [], lost = [], gainedCount = gained.length, lostCount = lost.length, same }) {
  const list = (what, alerts) =>
    alerts.length === 0 ? "" : node("details", what, node("summary", null, `${what} (${alerts.length})`), node("ul", null, ...alerts.slice(0, 20).map(({ headline, id, decided }) => node("li", null, foreign("span", null, null, shortened(headline ?? id, 150)), " ", timeNode(decided, "Alert of")))));
  return node("div", "comparison", node("p", null, `Beside the version in force: ${gainedCount} gained, ${lostCount} lost, ${same} the same.`), list("Gained", gained), list("Lost", lost));
}

function examples(title, found) {
  if (found.length === 0) {
    return "";
  }
  const cards = found.slice(0, EXAMPLES).map(({ item, evidence = [] }) => node("li", "card", ...fullReport(item, allPieces({ item: item.item }, evidence))));
  return node("details", title.split(" ")[0].toLowerCase(), node("summary", null, title), node("ul", null, ...cards));
}
