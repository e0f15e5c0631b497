/** The engine. */
package io.wirewatch.core.rule.index;
