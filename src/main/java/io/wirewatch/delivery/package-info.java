/**
 * How what comes out of the path reaches people and programs: for now as server-sent events; webhooks come later.
 *
 * <p>{@link io.wirewatch.delivery.EventStream} is the door: whoever wires the program gives {@link io.wirewatch.delivery.EventStream#serve} to the
 * server's route. {@code docs/events.md} is the manual.
 *
 * <p>One event travels so: {@code TopicsReader} follows the Kafka topics, {@code EventReader} turns a record into a {@code LiveEvent}, the
 * {@code EventLog} keeps it in one order for all and asks each distinct {@code EventFilter} about it, {@code Pulse} wakes the clients, and each
 * {@code EventClient} writes what is new to its {@code Outlet}. A position ({@code FollowedTopics}) goes with each event; a client that comes back
 * with one goes on in the log, or first gets what {@code CatchUp} reads from Kafka.
 *
 * <p>Limits: the log is bounded, and a client that falls behind its beginning is let go. Nothing here has a thread for each client or a copy of
 * events for each; what is read for a client alone is bounded in all.
 */
package io.wirewatch.delivery;
