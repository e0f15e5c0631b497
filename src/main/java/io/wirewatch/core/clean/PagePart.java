package io.wirewatch.core.clean;

/** What a page is made of, as far as its text goes: boxes, and runs of text in them. */
sealed interface PagePart permits PageBox, TextRun {}
