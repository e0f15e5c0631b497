/**
 * The REST API under {@code /api/v1}: what programs and the page read, and how they change rules, feeds and silences.
 *
 * <p>An {@code Operation} says how one thing is asked for, what it takes and gives, and who answers; all of them stand in the resources
 * ({@code ItemsResource}, {@code RulesResource} …). {@link io.wirewatch.api.Api} makes routes of them, and {@code OpenApi} the document that describes
 * them, so that the two cannot differ. A handler gets a {@code Call}, which reads parameters as the operation declares them, and gives a {@code Reply};
 * what it refuses is a {@code ProblemException}, which becomes a {@link io.wirewatch.api.Problem} (RFC 9457).
 *
 * <p>Reads are answered by {@code view}, whichever instance is asked. Changes go by way of {@code edit} to Kafka, and are answered when they are in force
 * on this instance; on the others they are within a second.
 *
 * <p>Limits: nobody logs in. The server listens to this machine alone unless told otherwise, and requests that come from pages of other sites are refused.
 */
package io.wirewatch.api;
