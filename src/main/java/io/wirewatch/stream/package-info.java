/** The package stream. */
package io.wirewatch.stream;
