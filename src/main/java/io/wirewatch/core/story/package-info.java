/**
 * Stories: the group of items on the same event. {@link io.wirewatch.core.story.StorySketcher} takes out of an item what tells events apart,
 * {@link io.wirewatch.core.story.StoryAssigner} puts the items into stories, one after the other, as they arrive.
 *
 * <p>The sketch of an item is made where it is tagged, in parallel; the assignment is one sequence, so it only looks up and compares. What it
 * knows is in a {@link io.wirewatch.core.story.StoryMemory}: the same memory and the same next items give the same stories, whoever
 * made the assigner and when. The indexes beside it are rebuilt from the memory.
 *
 * <p>How the decision is made is told by {@link io.wirewatch.core.story.StoryAssigner} and, with figures, by {@code docs/stories.md}.
 */
package io.wirewatch.core.story;
