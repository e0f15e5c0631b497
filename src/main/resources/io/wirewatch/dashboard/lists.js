// Lists of cards, and what stands in them: alerts with their records, stories with their items.

import { alertCard, storyCard } from "./cards.js";

const RECORDS = 20;
const MEMBERS = 50;

/** Cards by key, those with the latest news first, bounded in number. */
class CardList {
  constructor(kind, limit) {
    this.list = document.getElementById(`${kind}-list`);
    this.empty = document.getElementById(`no-${kind}s`);
    this.count = document.getElementById(`${kind}-count`);
    this.limit = limit;
    this.shown = new Map();
  }

  /** Shows a card in the place of the one with its key, or on top when it is new or has news. */
  show(key, value, hasNews) {
    const old = this.shown.get(key);
    if (old) {
      stayOpen(old.card, value.card);
    }
    if (old && !hasNews) {
      old.card.replaceWith(value.card);
    } else {
      old?.card.remove();
      this.shown.delete(key);
      this.list.prepend(value.card);
    }
    this.shown.set(key, value);
    this.forgetOldest();
    this.count.textContent = String(this.shown.size);
    this.empty.hidden = true;
  }

  forgetOldest() {
    // A Map keeps the order of insertion, and replacing a value keeps its place.
    for (const [key, { card }] of this.shown) {
      if (this.shown.size <= this.limit) {
        return;
      }
      card.remove();
      this.shown.delete(key);
    }
  }
}

/** What was unfolded in a card stays so in the one that takes its place. */
function stayOpen(old, card) {
  for (const details of card.querySelectorAll("details")) {
    details.open = old.querySelector(`details.${details.className}`)?.open ?? false;
  }
}

/** One card for each alert, whatever number of records it has. */
export class AlertList {
  constructor(limit) {
    this.cards = new CardList("alert", limit);
  }

  show(alert) {
    const old = this.cards.shown.get(alert.id);
    // After a lost connection what is remembered comes again.
    if (old && (alert.revision ?? 1) <= (old.alert.revision ?? 1)) {
      return;
    }
    const earlier = old ? [old.alert, ...old.earlier].slice(0, RECORDS) : [];
    this.cards.show(alert.id, { alert, earlier, card: alertCard(alert, earlier) }, alert.state !== "closed");
  }
}

/** One card for each story; an update takes the place of what it updates, and what is repeated changes nothing. */
export class ItemList {
  constructor(limit) {
    this.cards = new CardList("item", limit);
  }

  show(id, data, tagged) {
    const story = tagged.story?.id ?? id;
    const members = new Map(this.cards.shown.get(story)?.members);
    if (members.get(id)?.data === data) {
      return;
    }
    const isNew = !members.has(id);
    members.set(id, { data, tagged });
    this.showStory(story, members, isNew);
  }

  withdraw(id) {
    for (const [story, { members }] of this.cards.shown) {
      const member = members.get(id);
      if (member && !member.withdrawn) {
        this.showStory(story, new Map(members).set(id, { tagged: member.tagged, withdrawn: true }), false);
        return;
      }
    }
  }

  showStory(story, members, hasNews) {
    if (members.size > MEMBERS) {
      // The first is mostly the lead.
      members.delete([...members.keys()][1]);
    }
    this.cards.show(story, { members, card: storyCard([...members.values()]) }, hasNews);
  }
}
