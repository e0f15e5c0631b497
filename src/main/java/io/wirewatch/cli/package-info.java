/**
 * The commands. {@link io.wirewatch.cli.Wirewatch} finds the one that is meant; each command is a class of its own, and this is the only package
 * that starts things.
 *
 * <p>Filters ({@code parse}, {@code extract}, {@code tag}, {@code match}) and {@code bench} read standard input or files and need nothing else. {@code send},
 * {@code tail}, {@code rules} and {@code feeds} talk to a Kafka cluster through a {@code KafkaConnection}. {@code run} and {@code demo} open a
 * {@code Cluster} and start a {@code NewsService} on it.
 *
 * <p>Results go to standard output, all else to standard error. Exit status: 0 when all went well, 1 when some input was bad or the command failed, 2 when
 * the command line makes no sense.
 */
package io.wirewatch.cli;
