package io.wirewatch.config;

import java.util.Locale;

/**
 * One setting: {@code stream.threads} in {@code wirewatch.yaml}, {@code WIREWATCH_STREAM_THREADS} in the environment.
 *
 * @param key dotted, as in the file
 * @param fallback the default, as it would be written in the file
 * @param meaning one line for help and manual
 * @param type reads and checks the value
 */
record Setting<T>(String key, String fallback, String meaning, ValueType<T> type) {
    /** Reads a value as written; throws {@link IllegalArgumentException} with what was expected. */
    interface ValueType<T> {
        T read(String written);
    }

    String variable() {
        return "WIREWATCH_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
