/**
 * Lets hubs push what feeds publish, as W3C WebSub has it, so that news is here at once and polling is only the fallback.
 * {@link io.wirewatch.feed.push.PushSubscriber} is the entry.
 *
 * <pre>
 *   document ─▶ PushOffer ─▶ PushPlan ─▶ HubRequests ─▶ hub        "push me this topic there"
 *   hub ─▶ PushListener ─▶ HubQuestion ─▶ hub                      "did you ask for it?" "yes"
 *   hub ─▶ PushListener ─▶ PushSignature ─▶ PushInbox ─▶ PushTarget   a new document
 * </pre>
 *
 * <p>Nothing secret is kept but one key in a file ({@code PushKey}): the addresses that hubs call and the secrets that they sign with follow from it.
 *
 * <p>Limits: one hub for each feed. A push that has been acknowledged but not yet handled is lost when the process ends; the next poll finds
 * its items.
 */
package io.wirewatch.feed.push;
