package io.wirewatch.core.region;

/** Something that speaks for or against a decision. */
interface Feature {
    /** The weight that a person would guess: fitting starts from it, and what the texts do not show keeps it. */
    double prior();
}
