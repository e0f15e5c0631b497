/**
 * Asks other machines over http and https, politely and within limits. {@link io.wirewatch.http.WebClient} is the entry; whatever goes
 * wrong out there is an answer ({@link io.wirewatch.http.WebAnswer.Failed}), never an exception.
 *
 * <pre>
 *   WebRequest ─▶ HostGate ─▶ AddressGuard ─▶ connection ─▶ redirects ─▶ decompression ─▶ WebAnswer
 *                 its turn    may we?          in time       each anew    in size
 * </pre>
 *
 * <p>Nothing here knows feeds or Kafka.
 */
package io.wirewatch.http;
