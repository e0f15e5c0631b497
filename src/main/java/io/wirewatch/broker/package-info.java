/**
 * A real Kafka broker inside this process, behind one class: {@link io.wirewatch.broker.EmbeddedBroker}. It is what the program uses when
 * no servers are named, and what tests of the path run against.
 *
 * <p>It is one KRaft node, broker and controller at once, reachable from this machine only, with its data in one directory. Nothing is
 * replicated: who needs more than one machine's safety names a cluster instead. It stands on internal classes of Kafka, which no other
 * package may touch; a new version of Kafka is felt here first.
 */
package io.wirewatch.broker;
