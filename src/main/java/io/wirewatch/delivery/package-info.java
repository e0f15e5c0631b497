/**
 * How what comes out of the path reaches people and programs: for now as server-sent events; webhooks come later.
 *
 * <p>{@link io.wirewatch.delivery.EventStream} follows {@code news.tagged} and {@code news.alerts}, keeps the newest events in a bounded memory, and
 * sends that memory and then all that is new to each client that connects. It knows the clients of Javalin but not the server: whoever
 * wires the program gives {@link io.wirewatch.delivery.EventStream#serve} to the server's route.
 *
 * <p>One event travels so: {@code EventReader} turns a record into a {@code LiveEvent}, {@code LiveFeed} remembers it and puts it into the
 * {@code EventQueue} of each client, and the client's own thread writes it out. Only that thread ever waits for the client. A client whose queue
 * is full is dropped, so a slow one costs neither the others their pace nor the program its memory.
 *
 * <p>Limits: each connection starts with all that is remembered, whatever it had seen before; {@code Last-Event-ID} is not read. Clients
 * tell repeats by the id of the item or alert.
 */
package io.wirewatch.delivery;
