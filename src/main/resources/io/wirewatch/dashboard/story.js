// An opened story: its items with all evidence of tags, rules and the query marked in the text.

import { addressOf } from "./address.js";
import { ask, isAbandoned, path } from "./api.js";
import { link, trouble, working } from "./parts.js";
import { fullReport } from "./report.js";
import { about } from "./stories.js";
import { allPieces, why } from "./why.js";
import { count, foreign, node, shortened } from "./words.js";

const FIRST = 20;

/** Fills a pane with a story; back is the address of the list. */
export async function openStory(pane, id, parameters, query, signal) {
  const back = link(addressOf("wire", null, parameters), "back", "← All stories");
  pane.replaceChildren(back, working("Opening…"));
  try {
    const [{ story, items }, found] = await Promise.all([ask(`/stories${path(id)}`, {}, signal), foundBy(query, id, signal)]);
    const title = foreign("h2", "headline", story.languages?.[0], shortened(story.headline || "No headline", 300));
    title.tabIndex = -1;
    const list = node("ol", "items");
    pane.replaceChildren(back, title, about(story, null), list);
    append(list, items.map((each) => ({ ...each, evidence: found.get(each.tagged.item.id) })), 0);
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "nearest" });
  } catch (failure) {
    if (!isAbandoned(failure)) {
      pane.replaceChildren(back, trouble(failure, () => openStory(pane, id, parameters, query, signal)));
    }
  }
}

/** What makes the query hold, by item; nothing when there is no query. */
async function foundBy(query, story, signal) {
  const { data } = query ? await ask("/items", { query, story, limit: 200 }, signal) : { data: [] };
  return new Map(data.map(({ tagged, evidence }) => [tagged.item.id, evidence]));
}

/** Some items at a time: a story of hundreds opens as fast as one of two. */
function append(list, items, from) {
  list.append(...items.slice(from, from + FIRST).map(itemCard));
  const left = items.length - from - FIRST;
  if (left > 0) {
    const more = node("button", "quiet", `Show ${count(Math.min(left, FIRST), "more item")} of ${left}`);
    more.type = "button";
    const place = node("li", "more", more);
    more.addEventListener("click", () => {
      place.remove();
      append(list, items, from + FIRST);
    });
    list.append(place);
  }
}

function itemCard({ tagged, evidence = [] }) {
  const card = node("li", "item", ...fullReport(tagged, allPieces(tagged, evidence)), why(null, [tagged], evidence));
  card.append(node("p", "acts", link(addressOf("rules", "new", { item: tagged.item.id }), null, "Write a rule with this item")));
  card.tabIndex = -1;
  return card;
}
