// The address bar: `#/view/id?name=value`. It holds all that is needed to show the same again; the back button follows from that.

/** Filters that stay when another view is chosen. */
export const SHARED = ["query", "region", "topic", "language", "source", "severity", "rule"];

/** Where the address bar stands: {view, id, parameters}; id is null when there is none. */
export function here() {
  const [path, search = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const [view, id] = path.split("/").map(decoded);
  return { view: view || "wire", id: id || null, parameters: new URLSearchParams(search) };
}

/** An address within the page. Parameters without a value are left out. */
export function addressOf(view, id, parameters) {
  const kept = [...new URLSearchParams(parameters ?? "")].filter(([, value]) => value !== "");
  const search = new URLSearchParams(kept).toString();
  return `#/${encodeURIComponent(view)}${id ? `/${encodeURIComponent(id)}` : ""}${search ? `?${search}` : ""}`;
}

/** The parameters of an address with some set anew; a value of null or "" takes one out, a list sets several. */
export function changed(parameters, changes) {
  const made = new URLSearchParams(parameters);
  for (const [name, value] of Object.entries(changes)) {
    made.delete(name);
    [value ?? []].flat().filter((one) => one !== "").forEach((one) => made.append(name, one));
  }
  return made;
}

/** Only the parameters with these names. */
export function only(parameters, names) {
  return new URLSearchParams([...parameters].filter(([name, value]) => names.includes(name) && value !== ""));
}

export function go(view, id, parameters) {
  location.hash = addressOf(view, id, parameters);
}

/** A wrong percent sign in a link that somebody typed is no reason to fail. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
