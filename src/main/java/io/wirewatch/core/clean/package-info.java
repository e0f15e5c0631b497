/** Cleaning: {@link io.wirewatch.core.clean.ItemCleaner}. */
package io.wirewatch.core.clean;
