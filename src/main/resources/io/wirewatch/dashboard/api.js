// Asking the API and telling it. Whatever goes wrong becomes a Problem with a sentence for people.

const BASE = "/api/v1";

/** An answer that is none: {message, status, errors: [{parameter, pointer, start, end, message, hint}]} (RFC 9457). */
export class Problem extends Error {
  constructor(status, said) {
    super(said.detail ?? said.title ?? (status === 0 ? "Wirewatch does not answer." : `Wirewatch answered with ${status}.`));
    this.status = status;
    this.errors = Array.isArray(said.errors) ? said.errors : [];
  }
}

/** The JSON at a path; parameters is anything that URLSearchParams takes. */
export async function ask(path, parameters, signal) {
  return (await askTagged(path, parameters, signal)).body;
}

/** The same with the mark of the version that it has: {body, etag}. */
export async function askTagged(path, parameters, signal) {
  const search = new URLSearchParams(parameters ?? "").toString();
  return answer(`${path}${search ? `?${search}` : ""}`, { signal });
}

/** Sends a request that changes something: {body, etag, isLater}, the last when it is not in force yet. Conditions are headers such as If-Match. */
export async function tell(method, path, body, conditions = {}, signal = undefined) {
  const headers = body === undefined ? conditions : { "Content-Type": "application/json", ...conditions };
  return answer(path, { method, headers, signal, body: body === undefined ? undefined : JSON.stringify(body) });
}

/** A path of parts that may hold any characters. */
export function path(...parts) {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join("");
}

/** Whether a request only ended because nobody wants its answer any more. */
export function isAbandoned(failure) {
  return failure?.name === "AbortError";
}

async function answer(target, options) {
  const { response, body } = await received(target, options).catch((failure) => {
    throw isAbandoned(failure) ? failure : new Problem(0, {});
  });
  if (!response.ok) {
    throw new Problem(response.status, body ?? {});
  }
  return { body, etag: response.headers.get("ETag"), isLater: response.status === 202 };
}

/** An answer with its whole body: it may break off, too. */
async function received(target, options) {
  const response = await fetch(BASE + target, options);
  const isJson = /[/+]json\b/.test(response.headers.get("Content-Type") ?? "");
  return { response, body: isJson ? await response.json() : null };
}
