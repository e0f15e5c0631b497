// Cards of stories: one for each, whatever number of items tells it. All text in them is foreign: see words.js.

import { addressOf } from "./address.js";
import { link } from "./parts.js";
import { chips, sourceNode } from "./report.js";
import { count, foreign, languageName, node, shortened, timeNode } from "./words.js";

const HEADLINE = 300;
const SUMMARY = 220;
const CHIPS = 3;

/** A card that opens its story; lead is not known of a story that came live. */
export function storyCard({ story, lead }, parameters, isOpen) {
  const headline = lead?.item.title?.trim() || story.headline || lead?.item.body || "No headline";
  const open = link(addressOf("wire", story.id, parameters), "open", shortened(headline, HEADLINE));
  const card = node(
    "li",
    "card story",
    foreign("h3", null, lead?.language ?? story.languages?.[0], open),
    about(story, lead),
    summary(lead),
    chips(widest(story.regions ?? []), story.topics ?? [], CHIPS),
  );
  card.dataset.story = story.id;
  if (isOpen) {
    card.setAttribute("aria-current", "true");
  }
  return card;
}

/** Countries without their parts, unless parts are all there is. */
function widest(regions) {
  const countries = regions.filter(({ code }) => !/^[A-Z]{2}-/.test(code));
  return countries.length > 0 ? countries : regions;
}

/** What a live record brings, with the lead that was read before: records of stories do not carry it. */
export function mergedStory(old, { story, lead }) {
  return { story, lead: lead ?? (old?.story.lead === story.lead ? old.lead : undefined) };
}

/** Sources, size, age. */
export function about(story, lead) {
  const others = story.sources - 1;
  const source = lead && sourceNode(lead.item.source);
  return node(
    "p",
    "origin",
    source,
    source && others > 0 ? node("span", null, `and ${count(others, "other source")}`) : null,
    !source && story.sources > 0 ? node("span", null, count(story.sources, "source")) : null,
    story.size > 1 ? node("span", "size", count(story.size, "item")) : null,
    story.languages?.length > 1 ? node("span", null, story.languages.slice(0, 3).map(languageName).join(", ")) : null,
    timeNode(story.last, "Last told"),
  );
}

function summary(lead) {
  const text = lead?.item.summary?.trim() ?? "";
  return text ? foreign("p", "excerpt", lead.language, shortened(text, SUMMARY)) : null;
}
