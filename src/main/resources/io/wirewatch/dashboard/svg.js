// Drawing: nodes of SVG, whose texts are as foreign as all others.

const SVG = "http://www.w3.org/2000/svg";

/** A node of SVG with attributes; strings become text. */
export function shape(name, attributes = {}, ...contents) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...contents.filter((content) => content !== null));
  return made;
}

/** A picture with a name for those who cannot see it. */
export function picture(width, height, label, ...contents) {
  return shape("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label }, ...contents);
}
