/**
 * What is worth telling, and when not to: {@link io.wirewatch.core.alert.AlertPolicy} looks at a match and at what was told before
 * ({@link io.wirewatch.core.alert.AlertMemory}) and decides, with the reason ({@link io.wirewatch.core.alert.AlertDecision}).
 *
 * <p>An {@link io.wirewatch.core.alert.Alert} explains itself: it carries the rule as it stood, the items with their tags, and each piece of
 * evidence with its clause and item. Its id follows from the rule and the item, so whoever gets it twice can tell.
 */
package io.wirewatch.core.alert;
