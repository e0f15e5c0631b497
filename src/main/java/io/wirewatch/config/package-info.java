/**
 * Settings: one immutable {@link io.wirewatch.config.Settings} from a YAML file, the environment and flags, the later ones winning
 * ({@link io.wirewatch.config.SettingsLoader}); and rules files ({@link io.wirewatch.config.RuleFile}). A new setting is a line in
 * {@code SettingsTable}, a component of {@code Settings}, and a row of {@code docs/settings.md}, which a test compares.
 */
package io.wirewatch.config;
