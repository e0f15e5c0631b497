/** The package dashboard. */
package io.wirewatch.dashboard;
