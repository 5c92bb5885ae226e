/**
 * Tries the pages of docs/guides as a reader would: commands, files and output are taken from the
 * pages themselves. {@link io.ackj.e2e.guide.GuidePage} says how a page is marked.
 */
@NullMarked
package io.ackj.e2e.guide;

import org.jspecify.annotations.NullMarked;
