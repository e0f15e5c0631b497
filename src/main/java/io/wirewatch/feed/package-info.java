/** The package feed. */
package io.wirewatch.feed;
