/** Rules: the query language and the matchers. */
package io.wirewatch.core.rule;
