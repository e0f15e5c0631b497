/** Alerts: what is worth telling, and when not to. */
package io.wirewatch.core.alert;
