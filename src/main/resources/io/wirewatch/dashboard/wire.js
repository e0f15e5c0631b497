// The wire: stories as they come beside the map, and the one that is opened.

import { addressOf, changed, go, only } from "./address.js";
import { Filters } from "./filters.js";
import { LatestAlerts } from "./latest-alerts.js";
import { Live } from "./live.js";
import { WorldMap } from "./map.js";
import { PagedList } from "./paged.js";
import { button, empty, link, refill, tabs } from "./parts.js";
import { mergedStory, storyCard } from "./stories.js";
import { openStory } from "./story.js";
import { node } from "./words.js";

const FILTERS = ["query", "region", "topic", "language", "source", "rule"];
const REREAD_MS = 2000;

export class Wire {
  title = "Wire";

  constructor(root, signal, badge) {
    this.signal = signal;
    this.badge = badge;
    this.filters = new Filters("wire", FILTERS);
    this.sorts = node("div", null);
    this.list = new PagedList({
      path: "/stories",
      noun: "story",
      keyOf: ({ story }) => story.id,
      card: (found) => storyCard(found, this.parameters, found.story.id === this.id),
      merge: mergedStory,
      nothing: () => this.nothing(),
      signal,
    });
    this.pane = node("div", "pane");
    this.map = new WorldMap(
      (code) => this.toggle(code),
      (changes) => go("wire", this.id, changed(this.parameters, changes)),
      signal,
    );
    this.alerts = new LatestAlerts(signal);
    const heading = node("h2", "sr", "Stories");
    root.append(
      node("div", "wire", node("div", "column", this.filters.root, heading, this.sorts, this.list.root), node("aside", "beside", this.pane, this.map.root, this.alerts.root)),
    );
    root.querySelector(".beside").setAttribute("aria-label", "Opened story, map, latest alerts");
    this.layout = root.firstElementChild;
    signal.addEventListener("abort", () => {
      this.opening?.abort();
      this.listening?.abort();
    });
  }

  show({ id, parameters }) {
    this.id = id;
    this.parameters = parameters;
    this.filters.show({ id, parameters });
    this.map.show(parameters);
    this.fold(id !== null);
    refill(this.sorts, this.sortTabs());
    this.lead();
    const asked = questions(parameters);
    if (String(asked) !== this.asked) {
      this.asked = String(asked);
      this.listen(asked);
      this.alerts.show(asked.has("query") ? null : only(asked, FILTERS));
    }
    this.open(asked.get("query"));
  }

  /** On a phone an opened story takes the place of the list, which is found again where it was. */
  fold(isOpened) {
    const list = this.layout.querySelector(".column");
    const wasShown = list.checkVisibility();
    const at = window.scrollY;
    this.layout.classList.toggle("opened", isOpened);
    if (wasShown && !list.checkVisibility()) {
      this.scrolled = at;
      window.scrollTo(0, 0);
    } else if (!wasShown && list.checkVisibility()) {
      window.scrollTo(0, this.scrolled ?? 0);
    }
  }

  open(query) {
    const wanted = this.id && JSON.stringify([this.id, query]);
    if (wanted === this.openedAs) {
      return;
    }
    this.openedAs = wanted;
    this.read(query);
  }

  read(query) {
    this.opening?.abort();
    this.pane.replaceChildren();
    if (this.id) {
      this.opening = new AbortController();
      openStory(this.pane, this.id, this.parameters, query, this.opening.signal);
    }
  }

  /** First the events, then the list: what comes between the two is in one of them. */
  async listen(asked) {
    this.listening?.abort();
    const mine = new AbortController();
    this.listening = mine;
    const sorted = asked.get("sort") === "size";
    const live = new Live(this.followed(asked), this.handlers(asked, sorted), mine.signal);
    await live.opened;
    if (!mine.signal.aborted) {
      await this.list.load(asked);
      this.mark();
      if (this.list.isRefused) {
        live.giveUp();
      }
    }
  }

  /** A story does not say what its items hold and who brought them: with such filters, items that pass tell that there is something new. */
  followed(asked) {
    const parameters = only(asked, FILTERS);
    parameters.set("kinds", asked.has("query") ? "item" : asked.has("source") ? "item,alert" : "story,alert");
    parameters.set("recent", "0");
    return parameters;
  }

  handlers(asked, sorted) {
    const reload = () => this.list.load(asked);
    return {
      alert: (alert) => {
        this.badge();
        this.alerts.offer(alert);
      },
      story: (story) => {
        this.map.freshen();
        if (!sorted) {
          this.list.offer({ story });
        }
        if (story.id === this.id) {
          this.offerOpened(asked.get("query"));
        }
      },
      item: () => {
        this.map.freshen();
        if (!sorted) {
          this.rereading ??= setTimeout(() => this.reread(asked), REREAD_MS);
        }
      },
      reset: reload,
    };
  }

  reread(asked) {
    this.rereading = undefined;
    if (!this.signal.aborted && String(asked) === this.asked) {
      this.list.refresh();
    }
  }

  /** The opened story has grown; what is being read stays until somebody asks for it. */
  offerOpened(query) {
    if (!this.pane.querySelector(".fresh")) {
      this.pane.prepend(button("It has grown: show", () => this.read(query), "fresh"));
    }
  }

  /** Cards, and the way back from the opened story, lead to addresses with what the address bar says now. */
  lead() {
    for (const card of this.list.list.children) {
      card.querySelector("a.open").href = addressOf("wire", card.dataset.story, this.parameters);
    }
    const back = this.pane.querySelector("a.back");
    if (back) {
      back.href = addressOf("wire", null, this.parameters);
    }
    this.mark();
  }

  mark() {
    for (const card of this.list.list.children) {
      if (card.dataset.story === this.id) {
        card.setAttribute("aria-current", "true");
      } else {
        card.removeAttribute("aria-current");
      }
    }
  }

  toggle(code) {
    const set = this.parameters.getAll("region");
    const region = set.includes(code) ? set.filter((each) => each !== code) : [code];
    go("wire", null, changed(this.parameters, { region }));
  }

  sortTabs() {
    const by = (sort) => addressOf("wire", null, changed(this.parameters, { sort }));
    const isBySize = this.parameters.get("sort") === "size";
    return tabs("Order", [[by(null), "Latest", !isBySize], [by("size"), "Largest", isBySize]]);
  }

  nothing() {
    if ([...only(this.parameters, FILTERS)].length > 0) {
      return empty("No story passes these filters.", link(addressOf("wire"), null, "Take all filters out"));
    }
    return empty(
      "No stories yet.",
      "Feeds bring them: ",
      link(addressOf("feeds"), null, "add one"),
      ", or see the samples with ",
      node("code", null, "wirewatch demo"),
      ".",
    );
  }
}

/** What is asked of the API. That a rule matches is a part of the query. */
function questions(parameters) {
  const asked = only(parameters, [...FILTERS, "sort"]);
  const rules = asked.getAll("rule").map((id) => `rule:${quoted(id)}`);
  asked.delete("rule");
  if (rules.length > 0) {
    const own = asked.get("query");
    asked.set("query", `${own ? `(${own}) ` : ""}${rules.length > 1 ? `(${rules.join(" OR ")})` : rules[0]}`);
  }
  return asked;
}

function quoted(id) {
  return /^[\w-]+$/.test(id) ? id : `"${id.replaceAll('"', "")}"`;
}
