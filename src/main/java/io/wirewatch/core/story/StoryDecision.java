package io.wirewatch.core.story;

import io.wirewatch.core.news.StoryRef;

/**
 * Where an item was put.
 *
 * @param story with the item counted in
 * @param ref the same in short, as the item carries it
 * @param opened whether the item opened it
 */
public record StoryDecision(Story story, StoryRef ref, boolean opened, StoryReason reason) {}
