// What a rule would have told in the past, as a chart, before it is saved.

import { ask, isAbandoned, path, tell } from "./api.js";
import { countChart, withGaps } from "./chart.js";
import { button, progress, select, trouble, working } from "./parts.js";
import { fullReport } from "./report.js";
import { heldReason } from "./alert-acts.js";
import { allPieces } from "./why.js";
import { count, foreign, node, shortened, timeNode } from "./words.js";

const SPANS = [["1d", "the last day"], ["7d", "the last 7 days"], ["30d", "the last 30 days"]];
const ASK_MS = 400;
const HOUR_MS = 3600000;
const HOURLY = 72;
const EXAMPLES = 5;
const MOST_WIDTH = 860;
const ENDED = ["done", "failed", "canceled"];

export class Backtests {
  constructor(rule, signal) {
    this.rule = rule;
    this.signal = signal;
    this.span = select(SPANS, "7d");
    this.span.setAttribute("aria-label", "Time to look back");
    signal.addEventListener("abort", () => this.running?.abort());
    this.result = node("div", "result");
    this.root = node("section", "backtest", node("h3", null, "What it would have told"), node("p", "controls", this.span, button("Backtest", () => this.start())), this.result);
  }

  /** Starts one in place of one that is still under way. */
  async start() {
    this.running?.abort();
    const mine = new AbortController();
    this.running = mine;
    this.result.replaceChildren(working("Starting…"));
    try {
      const rule = this.rule();
      const { body } = await tell("POST", "/backtests", { rule: { ...rule, id: rule.id || "new-rule" }, from: this.span.value }, {}, this.signal);
      await this.follow(body, mine);
    } catch (failure) {
      if (!isAbandoned(failure) && !mine.signal.aborted) {
        this.result.replaceChildren(trouble(failure, () => this.start()));
      }
    }
  }

  /** Asks how far it is until it has ended. One that is not wanted any more is canceled, and gone at once: the API forgets it. */
  async follow(started, { signal }) {
    const address = `/backtests${path(started.id)}`;
    const forget = () => tell("DELETE", address).catch(() => {});
    if (signal.aborted) {
      forget();
      return;
    }
    const bar = progress("Backtest", 0, 0);
    const said = node("p", null, "Starting…");
    const cancel = button("Cancel", () => {
      this.running.abort();
      this.result.replaceChildren(node("p", "hint", "Canceled."));
    }, "quiet");
    this.result.replaceChildren(said, bar, " ", cancel);
    signal.addEventListener("abort", forget);
    for (let job = started; !signal.aborted; job = await ask(address, {}, signal)) {
      if (ENDED.includes(job.state)) {
        signal.removeEventListener("abort", forget);
        this.result.replaceChildren(...(job.state === "done" ? report(job, Math.min(Math.max(this.root.clientWidth - 34, 280), MOST_WIDTH)) : [node("p", "trouble", `It failed: ${job.problem ?? job.state}`)]));
        return;
      }
      said.textContent = job.state === "waiting" ? "Waiting for its turn…" : `Looked at ${job.done} of ${job.total} items`;
      if (job.total > 0) {
        bar.max = job.total;
        bar.value = job.done;
      }
      await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    }
  }
}

/** width: of the chart in pixels, so that its letters are as large as all others. */
function report({ from, to, result }, width) {
  const { items, matched, opened, updated, held = {}, hours, days, typical, marginal, comparison } = result;
  const isShort = Date.parse(to) - Date.parse(from) <= HOURLY * HOUR_MS;
  const points = isShort ? withGaps(hours, HOUR_MS, from, to) : withGaps(days, 24 * HOUR_MS, from, to);
  const kept = Object.entries(held).map(([reason, times]) => `${times} × ${heldReason(reason)}`);
  return [
    node("p", "sums", node("strong", null, count(opened, "alert")), node("span", null, count(updated, "update")), node("span", null, `${matched} ${matched === 1 ? "match" : "matches"} in ${count(items, "item")}`)),
    node("div", "chart wide", countChart(points, `${count(opened, "alert")} over time`, width)),
    kept.length > 0 ? node("p", "hint", `Held back: ${kept.join(", ")}`) : "",
    comparison ? compared(comparison) : "",
    examples("Typical matches", typical),
    examples("At the margin", marginal),
  ];
}

function compared({ gained, lost, gainedCount, lostCount, same }) {
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
