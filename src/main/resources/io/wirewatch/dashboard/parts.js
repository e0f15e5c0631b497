// Parts that several views are made of: buttons, choices, progress, what went wrong, what to do when there is nothing.

import { isAbandoned } from "./api.js";
import { advice, foreign, node } from "./words.js";

export function button(label, act, className = null) {
  const made = node("button", className, label);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}

/** A link to another place in the page. */
export function link(address, className, ...contents) {
  const made = node("a", className, ...contents);
  made.href = address;
  return made;
}

/** A labeled input, select or textarea. */
export function labeled(label, control, hint = null) {
  return node("label", "field", node("span", "label", label), control, hint ? node("span", "hint", hint) : null);
}

export function input(value, attributes = {}) {
  const made = document.createElement("input");
  made.value = value ?? "";
  made.autocomplete = "off";
  return Object.assign(made, attributes);
}

/** options: [value, label] each. */
export function select(options, value, change) {
  const made = document.createElement("select");
  for (const [each, label] of options) {
    const option = node("option", null, label);
    option.value = each;
    made.append(option);
  }
  made.value = options.some(([each]) => each === value) ? value : options[0][0];
  if (change) {
    made.addEventListener("change", () => change(made.value));
  }
  return made;
}

/** Links of which one is where we are. choices: [address, label, isHere] each. */
export function tabs(label, choices) {
  const made = node(
    "nav",
    "tabs",
    ...choices.map(([address, text, isHere]) => {
      const tab = link(address, null, text);
      if (isHere) {
        tab.setAttribute("aria-current", "true");
      }
      return tab;
    }),
  );
  made.setAttribute("aria-label", label);
  return made;
}

/** Says what is being done; the style shows it only once it takes a while. */
export function working(text) {
  const made = node("p", "working", text);
  made.setAttribute("role", "status");
  return made;
}

/** A bar of how far something is; total may not be known yet. */
export function progress(label, read, total) {
  const made = document.createElement("progress");
  made.setAttribute("aria-label", label);
  if (total > 0) {
    made.max = total;
    made.value = Math.min(read, total);
  }
  return made;
}

/** What went wrong, with what the program says of the places, and a way to try again. */
export function trouble(failure, again = null) {
  if (isAbandoned(failure)) {
    return "";
  }
  const made = node("div", "trouble", foreign("p", null, null, failure.message));
  made.setAttribute("role", "alert");
  const list = (failure.errors ?? []).slice(0, 20).map(({ message, hint }) => foreign("li", null, null, advice(message, hint)));
  if (list.length > 0) {
    made.append(node("ul", null, ...list));
  }
  if (again) {
    made.append(button("Try again", again));
  }
  return made;
}

/** Puts other children in place. What had the focus hands it to what stands there now. */
export function refill(place, ...children) {
  handOver(place, place, () => place.replaceChildren(...children));
}

/** The same where act puts another node into the place of an old one. */
export function handOver(old, made, act) {
  const at = choices(old).indexOf(document.activeElement);
  act();
  if (at >= 0) {
    const now = choices(made);
    now[Math.min(at, now.length - 1)]?.focus({ preventScroll: true });
  }
}

function choices(place) {
  return [...place.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]")];
}

export function empty(what, ...advice) {
  return node("div", "empty", node("p", null, what), advice.length > 0 ? node("p", null, ...advice) : null);
}

/** A button that has to be pressed twice, for what cannot be taken back. */
export function twice(label, sure, act) {
  const made = button(label, () => {
    if (made.textContent === sure) {
      act();
    } else {
      made.textContent = sure;
    }
  }, "quiet");
  made.addEventListener("blur", () => (made.textContent = label));
  return made;
}
