// A list read page by page, newest first, with live entries on top. What is in the document is bounded, however far one reads and however much
// comes in.

import { ask, isAbandoned } from "./api.js";
import { button, handOver, trouble, working } from "./parts.js";
import { count, node } from "./words.js";

const LIMIT = 300;
const PENDING = 300;
const PAGE = 50;
const TRIES = 10;
const BATCH_MS = 1000;

export class PagedList {
  /**
   * @param options path: of the API; keyOf: names an entry; card: makes its node, an li; nothing: makes what an empty list shows;
   *     noun: of one entry; signal: ends everything
   */
  constructor(options) {
    Object.assign(this, options);
    this.shown = new Map();
    this.pending = new Map();
    this.gone = new Set();
    this.keys = new WeakMap();
    this.fresh = button("", () => this.showPending(true), "fresh");
    this.fresh.hidden = true;
    this.newest = button("Back to the newest", () => this.load(this.parameters), "fresh");
    this.newest.hidden = true;
    this.list = node("ol", "cards");
    this.list.setAttribute("aria-label", `${this.noun} list`);
    this.foot = node("div", "foot");
    this.calm = node("div", null);
    this.calm.setAttribute("aria-live", "polite");
    this.calm.append(this.fresh);
    this.root = node("div", "paged", this.calm, this.newest, this.list, this.foot);
    this.watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.more(), { rootMargin: "600px" });
    this.signal.addEventListener("abort", () => this.end());
  }

  /** Reads the first page anew. */
  async load(parameters) {
    this.parameters = new URLSearchParams(parameters);
    this.reading?.abort();
    this.reading = new AbortController();
    this.isRefused = false;
    this.hasRead = false;
    this.clear();
    await this.read("");
  }

  clear() {
    this.shown.clear();
    this.pending.clear();
    this.list.replaceChildren();
    this.newest.hidden = true;
    this.fresh.hidden = true;
    this.next = undefined;
  }

  /** Reads the page at a cursor, and further ones while they bring nothing that is not here yet. */
  async read(cursor) {
    const { signal } = this.reading;
    this.isReading = true;
    this.gone.clear();
    this.foot.replaceChildren(working("Reading…"));
    try {
      let at = cursor;
      for (let tries = 0; tries < TRIES; tries++) {
        const page = new URLSearchParams(this.parameters);
        page.set("limit", PAGE);
        if (at) {
          page.set("cursor", at);
        }
        const { data, next } = await ask(this.path, page, signal);
        if (signal.aborted) {
          return;
        }
        const added = data.filter((entry) => this.append(entry, at)).length;
        at = next;
        if (added > 0 || !next) {
          break;
        }
      }
      this.next = at;
      this.hasRead = true;
      this.finish();
    } catch (failure) {
      if (!isAbandoned(failure) && !signal.aborted) {
        this.isRefused = failure.status === 400;
        this.foot.replaceChildren(trouble(failure, this.isRefused ? null : () => this.read(cursor)));
      }
    } finally {
      this.isReading = this.reading.signal !== signal;
    }
  }

  /** A card, which the keys j and k lead to. */
  made(key, entry) {
    const card = this.card(entry);
    card.tabIndex = -1;
    this.keys.set(card, key);
    return card;
  }

  /** Reads the first page once more without taking away what is there, or drawing it again where it is the same. */
  async refresh() {
    try {
      const page = new URLSearchParams(this.parameters);
      page.set("limit", PAGE);
      const { data } = await ask(this.path, page, this.reading.signal);
      data.reverse().filter((entry) => !this.isShown(entry)).forEach((entry) => this.offer(entry));
    } catch (failure) {
      if (!isAbandoned(failure)) {
        this.foot.replaceChildren(trouble(failure, () => this.load(this.parameters)));
      }
    }
  }

  isShown(entry) {
    const known = this.shown.get(this.keyOf(entry));
    return known !== undefined && JSON.stringify(known.entry) === JSON.stringify(entry);
  }

  append(entry, page) {
    const key = this.keyOf(entry);
    if (this.shown.has(key) || this.gone.has(key)) {
      return false;
    }
    const card = this.made(key, entry);
    this.shown.set(key, { entry, card, page });
    this.list.append(card);
    return true;
  }

  /** Keeps the document bounded after a page came at the end: the first cards go, and a button leads back to them. */
  finish() {
    while (this.list.childElementCount > LIMIT) {
      this.drop(this.list.firstElementChild);
      this.newest.hidden = false;
    }
    this.end(false);
    if (this.next !== undefined) {
      const more = button("More", () => this.more(), "quiet");
      this.foot.replaceChildren(more);
      this.watch.observe(more);
    } else if (this.shown.size === 0) {
      this.foot.replaceChildren(this.nothing());
    } else {
      this.foot.replaceChildren(node("p", "hint", "That is all."));
    }
  }

  more() {
    if (!this.isReading && this.next !== undefined) {
      this.read(this.next);
    }
  }

  /** An entry that came live: a known one is redrawn where it stands; a new one goes on top when the reader is there, and is offered otherwise. */
  offer(entry) {
    const key = this.keyOf(entry);
    this.gone.delete(key);
    this.pending.delete(key);
    this.pending.set(key, entry);
    if (this.pending.size > PENDING) {
      this.pending.delete(this.pending.keys().next().value);
    }
    this.takeInLater(this.shown.size === 0 ? 0 : BATCH_MS);
  }

  takeInLater(wait) {
    this.batch ??= setTimeout(() => {
      this.batch = undefined;
      this.takeIn();
    }, wait);
  }

  takeIn() {
    if (this.isReading) {
      this.takeInLater(BATCH_MS);
      return;
    }
    if (this.isAtTop()) {
      this.showPending(false);
      return;
    }
    for (const [key, entry] of this.pending) {
      if (this.shown.has(key) && !isBusy(this.shown.get(key).card)) {
        this.redraw(key, entry);
        this.pending.delete(key);
      }
    }
    if ([...this.pending.keys()].some((key) => this.shown.has(key))) {
      this.takeInLater(BATCH_MS);
    }
    this.sayPending();
  }

  /** Nobody is in the middle of the list: it is not scrolled, no card has the focus, nothing is unfolded or being done. */
  isAtTop() {
    const card = document.activeElement?.closest?.("ol.cards > li");
    return this.newest.hidden && window.scrollY < 40 && (!card || !this.list.contains(card)) && !this.list.querySelector("details[open]") && !isBusy(this.list);
  }

  showPending(goUp) {
    if (goUp && !this.newest.hidden) {
      this.load(this.parameters);
      return;
    }
    for (const [key, entry] of this.pending) {
      const old = this.shown.get(key);
      const merged = this.merge ? this.merge(old?.entry, entry) : entry;
      const card = this.made(key, merged);
      old?.card.remove();
      this.list.prepend(card);
      this.shown.set(key, { entry: merged, card, page: old?.page ?? "" });
    }
    this.pending.clear();
    this.dropLast();
    this.sayPending();
    if (this.shown.size > 0 && this.foot.querySelector(".empty")) {
      this.foot.replaceChildren();
    }
    if (goUp) {
      window.scrollTo({ top: 0 });
      this.list.firstElementChild?.focus({ preventScroll: true });
    }
  }

  redraw(key, entry) {
    const old = this.shown.get(key);
    const merged = this.merge ? this.merge(old.entry, entry) : entry;
    const card = this.made(key, merged);
    const hadFocus = old.card === document.activeElement;
    for (const details of card.querySelectorAll("details")) {
      details.open = old.card.querySelector(`details.${details.className}`)?.open ?? false;
    }
    handOver(old.card, card, () => old.card.replaceWith(card));
    this.shown.set(key, { ...old, entry: merged, card });
    if (hadFocus) {
      card.focus({ preventScroll: true });
    }
  }

  /** Live entries push the last ones out; "More" starts again with the page of the first one that went. */
  dropLast() {
    while (this.list.childElementCount > LIMIT) {
      this.next = this.drop(this.list.lastElementChild).page;
    }
    if (this.next !== undefined && !this.foot.querySelector("button")) {
      this.finish();
    }
  }

  drop(card) {
    const key = this.keys.get(card);
    const dropped = this.shown.get(key);
    card.remove();
    this.shown.delete(key);
    return dropped;
  }

  sayPending() {
    const number = [...this.pending.keys()].filter((key) => !this.shown.has(key)).length;
    const text = number >= PENDING ? `${PENDING} or more new` : `${number} new`;
    this.fresh.hidden = number === 0;
    if (number > 0 && this.fresh.textContent !== text) {
      this.fresh.textContent = text;
      this.fresh.title = `Show ${count(number, this.noun)} above`;
    }
  }

  /** Takes an entry out that no longer belongs here, also where it is only on its way. */
  remove(key) {
    if (this.isReading) {
      this.gone.add(key);
    }
    this.pending.delete(key);
    this.sayPending();
    this.shown.get(key)?.card.remove();
    if (this.shown.delete(key) && this.shown.size === 0 && this.next === undefined && this.hasRead) {
      this.finish();
    }
  }

  end(forGood = true) {
    this.watch.disconnect();
    if (forGood) {
      clearTimeout(this.batch);
      this.reading?.abort();
    }
  }
}

/** Whether a card, or one of a list, is in the midst of something that must not be drawn over. */
function isBusy(node) {
  return node.matches(".busy") || node.querySelector(".busy") !== null;
}
