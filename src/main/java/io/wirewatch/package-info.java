/** Wirewatch. */
package io.wirewatch;
