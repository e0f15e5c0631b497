// How far the views are built, as long as one is being built.

import { ask } from "./api.js";
import { progress } from "./parts.js";
import { node } from "./words.js";

const AGAIN_MS = 2000;

/** Asks until all views are ready. */
export async function followStatus() {
  const place = document.getElementById("building");
  try {
    const { views = [] } = await ask("/status");
    const building = views.filter(({ state }) => state === "building");
    place.hidden = building.length === 0;
    if (building.length > 0) {
      place.replaceChildren(...building.map(line));
      setTimeout(followStatus, AGAIN_MS);
    }
  } catch {
    setTimeout(followStatus, AGAIN_MS);
  }
}

function line({ name, read, total }) {
  const part = total > 0 ? ` ${Math.floor((100 * Math.min(read, total)) / total)} %` : "";
  return node("p", null, `Reading ${name} from Kafka${part}; lists are not complete yet. `, progress(`Reading ${name}`, read, total));
}
