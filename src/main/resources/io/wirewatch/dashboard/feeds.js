// Feeds and how they fare; adding, pausing and removing them.

import { askTagged, ask, path, tell } from "./api.js";
import { button, empty, input, labeled, refill, trouble, twice, working } from "./parts.js";
import { count, foreign, node, shortened, timeNode, webAddress } from "./words.js";

const HEALTHS = ["failing", "ended", "silent", "new", "healthy", "paused"];
const MEANINGS = { healthy: "healthy", silent: "silent longer than usual", failing: "failing", ended: "ended", new: "not read yet", paused: "paused" };
const MOST = 2000;
const IDS = 20;
const FRESH_MS = 60000;

export class Feeds {
  title = "Feeds";

  constructor(root, signal) {
    this.signal = signal;
    const timer = setInterval(() => this.freshen(), FRESH_MS);
    signal.addEventListener("abort", () => clearInterval(timer));
    this.place = node("div", null);
    this.sums = node("p", "sums");
    this.said = node("div", null);
    root.append(node("div", "narrow", node("h2", "title", "Feeds"), this.form(), this.said, this.sums, this.place));
  }

  show() {
    this.place.replaceChildren(working("Reading…"));
    this.read();
  }

  /** What is there is old after a while; but nothing changes under the hands of somebody. */
  freshen() {
    if (!document.hidden && !this.place.contains(document.activeElement)) {
      this.read();
    }
  }

  async read() {
    try {
      const feeds = await all("/feeds", this.signal);
      const sorted = feeds.map((entry) => ({ ...entry, health: healthOf(entry) })).sort((a, b) => HEALTHS.indexOf(a.health) - HEALTHS.indexOf(b.health));
      const sums = HEALTHS.map((health) => [health, sorted.filter((one) => one.health === health).length]).filter(([, number]) => number > 0);
      this.sums.replaceChildren(...sums.map(([health, number]) => node("span", `health ${health}`, `${number} ${MEANINGS[health]}`)));
      refill(this.place, sorted.length > 0 ? node("ol", "cards rows", ...sorted.map((entry) => this.card(entry))) : empty("No feeds yet.", "Put the address of one into the field above; wirewatch feeds add also finds the feeds of a page."));
    } catch (failure) {
      this.place.replaceChildren(trouble(failure, () => this.read()));
    }
  }

  form() {
    const url = input("", { type: "url", required: true, placeholder: "https://…" });
    const name = input("", { placeholder: "optional" });
    const save = node("button", null, "Add feed");
    const form = node("form", "fields", labeled("Address", url), labeled("Name", name), save);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.act(async () => {
        await add(url.value.trim(), name.value.trim());
        form.reset();
      });
    });
    return form;
  }

  card({ feed, state = {}, health }) {
    const address = webAddress(feed.url);
    const shown = foreign("span", "address", null, shortened(feed.url, 150));
    const card = node(
      "li",
      "card feed",
      node("p", "about", node("span", `health ${health}`, MEANINGS[health]), foreign("strong", null, null, shortened(feed.name ?? feed.id, 100)), feed.list ? node("span", null, "from a list") : null),
      address ? Object.assign(node("a", "address", shown), { href: address, target: "_blank", rel: "noopener noreferrer" }) : shown,
      node("p", "origin", ...times(state, health), state.failures > 0 ? node("span", null, `${count(state.failures, "failure")} in a row`) : null),
      state.lastError ? foreign("p", "trouble", null, shortened(state.lastError, 300)) : null,
      node("div", "acts", button(feed.enabled === false ? "Resume" : "Pause", () => this.switch(feed)), twice("Remove", "Really remove", () => this.remove(feed))),
    );
    card.tabIndex = -1;
    return card;
  }

  switch({ id }) {
    this.act(async () => {
      const { body, etag } = await askTagged(`/feeds${path(id)}`);
      await tell("PUT", `/feeds${path(id)}`, { ...body.feed, enabled: body.feed.enabled === false }, { "If-Match": etag });
    });
  }

  remove({ id }) {
    this.act(async () => {
      const { etag } = await askTagged(`/feeds${path(id)}`);
      await tell("DELETE", `/feeds${path(id)}`, undefined, { "If-Match": etag });
    });
  }

  async act(change) {
    this.said.replaceChildren(working("Saving…"));
    try {
      await change();
      this.said.replaceChildren();
      await this.read();
    } catch (failure) {
      this.said.replaceChildren(trouble(failure));
    }
  }
}

/** Saves a new feed under an id made of its name or host; where that is taken, under the next that is free. */
async function add(url, name) {
  const base = idOf(name) || idOf(new URL(url).hostname.replace(/^www\./, "")) || "feed";
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    try {
      return await tell("PUT", `/feeds${path(id)}`, { id, url, ...(name ? { name } : {}) }, { "If-None-Match": "*" });
    } catch (failure) {
      if (failure.status !== 412 || number === IDS) {
        throw failure;
      }
    }
  }
}

function idOf(text) {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60);
}

/** All entries of a list, page by page, up to a bound. */
export async function all(from, signal) {
  const entries = [];
  let cursor;
  do {
    const { data, next } = await ask(from, cursor ? { limit: 200, cursor } : { limit: 200 }, signal);
    entries.push(...data);
    cursor = next;
  } while (cursor && entries.length < MOST);
  return entries;
}

function healthOf({ feed, state }) {
  return feed.enabled === false ? "paused" : (state?.health ?? "new");
}

function times({ lastPoll, lastNew, nextPoll }, health) {
  const isDue = health !== "paused" && Date.parse(nextPoll) > Date.now();
  return [["read", lastPoll], ["newest item", lastNew], ["next", isDue ? nextPoll : null]]
    .filter(([, time]) => time)
    .map(([what, time]) => node("span", null, `${what} `, timeNode(time, what)));
}
