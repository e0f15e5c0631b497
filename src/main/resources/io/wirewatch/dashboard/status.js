// How far the views are built, as long as one is being built.

import { ask } from "./api.js";
import { progress } from "./parts.js";
import { node } from "./words.js";

const AGAIN_MS = 2000;

let waiting;
let isBuilding = false;

/** Asks until all views are ready, and again whenever the program was away; complete is called when lists have become complete. */
export function followStatus(complete) {
  document.addEventListener("reconnected", () => look(complete));
  look(complete);
}

async function look(complete) {
  clearTimeout(waiting);
  try {
    const { views = [] } = await ask("/status");
    const building = views.filter(({ state }) => state === "building");
    const wasBuilding = isBuilding;
    isBuilding = building.length > 0;
    tell(building);
    if (wasBuilding && !isBuilding) {
      complete();
    }
  } catch {
    isBuilding = true; // As far as is known: lists may be incomplete until it answers.
  }
  if (isBuilding) {
    clearTimeout(waiting);
    waiting = setTimeout(() => look(complete), AGAIN_MS);
  }
}

function tell(building) {
  const place = document.getElementById("building");
  place.hidden = building.length === 0;
  place.replaceChildren(...building.map(line));
}

function line({ name, read, total }) {
  const part = total > 0 ? ` ${Math.floor((100 * Math.min(read, total)) / total)} %` : "";
  return node("p", null, `Reading ${name} from Kafka${part}; lists are not complete yet. `, progress(`Reading ${name}`, read, total));
}
