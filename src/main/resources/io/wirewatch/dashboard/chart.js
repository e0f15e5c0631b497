// Charts: counts over time as bars, what was to be expected as a line, surges in another color with a mark above.

import { picture, shape } from "./svg.js";

const NARROW = 320;
const HEIGHT = 110;
const FLOOR = HEIGHT - 18;
const ROOF = 12;
const MOST = 400;
const day = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const hour = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });

/** The points in the order of time, with those in which nothing came: from the first to the last, or over the whole of a span. */
export function withGaps(given, length, from = null, to = null) {
  const points = [...given].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const first = from === null ? Date.parse(points[0]?.start) : Math.floor(Date.parse(from) / length) * length;
  const last = to === null ? Date.parse(points.at(-1)?.start) : Date.parse(to) - 1;
  const number = Number.isNaN(first) ? 0 : Math.floor((last - first) / length) + 1;
  if (number > MOST) {
    return points.slice(-MOST);
  }
  const known = new Map(points.map((point) => [Date.parse(point.start), point]));
  return Array.from({ length: number }, (_, at) => {
    const start = first + at * length;
    return known.get(start) ?? { start: new Date(start).toISOString(), count: 0, surging: false, complete: true };
  });
}

/** points: [{start, count, expected, surging, complete}], oldest first; width in pixels where it has all the room it wants. */
export function countChart(points, label, width = NARROW) {
  const most = Math.max(1, ...points.map(({ count, expected }) => Math.max(count, expected ?? 0)));
  const step = width / Math.max(points.length, 1);
  const height = (value) => ((FLOOR - ROOF) * value) / most;
  const bars = points.map(({ start, count, surging, complete }, at) => {
    const className = `bar${surging ? " surge" : ""}${complete === false ? " open" : ""}`;
    const bar = shape("rect", { class: className, x: at * step + step * 0.1, y: FLOOR - height(count), width: step * 0.8, height: height(count) });
    bar.append(shape("title", {}, `${day.format(new Date(start))} ${hour.format(new Date(start))} UTC: ${count}${surging ? ", surge" : ""}`));
    return bar;
  });
  const marks = points.flatMap(({ count, surging }, at) =>
    surging ? [shape("path", { class: "surge", d: `M${(at + 0.5) * step} ${FLOOR - height(count) - 3}l-4 -7h8z` })] : [],
  );
  return picture(width, HEIGHT, label, shape("path", { class: "axis", d: `M0 ${FLOOR + 0.5}H${width}` }), ...bars, expectedLine(points, step, height), ...marks, ...times(points, width), top(most, width));
}

function expectedLine(points, step, height) {
  const known = points.map(({ expected }, at) => (expected === undefined ? null : `${(at + 0.5) * step} ${FLOOR - height(expected)}`));
  const d = known.map((point, at) => (point ? `${at > 0 && known[at - 1] ? "L" : "M"}${point}` : "")).join("");
  return d ? shape("path", { class: "expected", d }) : null;
}

function times(points, width) {
  if (points.length === 0) {
    return [];
  }
  const [from, to] = [new Date(points[0].start), new Date(points.at(-1).start)];
  const written = (date) => (to - from > 2 * 86400000 ? day.format(date) : `${day.format(date)} ${hour.format(date)}`);
  return [
    shape("text", { class: "tick", x: 0, y: HEIGHT - 4 }, written(from)),
    points.length > 1 ? shape("text", { class: "tick", x: width, y: HEIGHT - 4, "text-anchor": "end" }, written(to)) : null,
  ];
}

function top(most, width) {
  return shape("text", { class: "tick", x: width, y: 9, "text-anchor": "end" }, `max ${Math.round(most)}`);
}
