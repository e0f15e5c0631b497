/**
 * The page that shows live items and alerts, and the HTTP server that serves it.
 *
 * <p>{@link io.wirewatch.dashboard.DashboardServer} serves a handful of fixed files, {@code /health/live} and {@code /api/v1/events}. Who feeds the
 * events is not its business: it is given a consumer of clients. The page itself is plain HTML, CSS and JavaScript modules in the resources of this
 * package; {@code page.js} is where to start reading.
 *
 * <p>News text is foreign text. The page makes nodes and sets their text, never markup; the server's headers forbid inline scripts and other hosts
 * ({@code SafetyHeaders}), and requests under a foreign host name are refused ({@code HostCheck}).
 */
package io.wirewatch.dashboard;
