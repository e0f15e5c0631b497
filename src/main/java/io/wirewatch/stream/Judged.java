package io.wirewatch.stream;

import io.wirewatch.core.news.TaggedItem;
import io.wirewatch.core.region.SourceProfile;
import io.wirewatch.core.story.StorySketch;
import java.time.Instant;

/**
 * All that an item says by itself, not yet written anywhere.
 *
 * @param tagged null when it is withdrawn, as are the next two
 * @param sketch what the assignment to stories needs of it
 * @param profile what the items of its source spoke of, this one counted in
 * @param at when the tags were made
 */
record Judged(NewContent content, TaggedItem tagged, StorySketch sketch, SourceProfile profile, Instant at) {}
