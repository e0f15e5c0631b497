/** The package cli. */
package io.wirewatch.cli;
