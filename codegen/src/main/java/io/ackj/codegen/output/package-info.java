/**
 * Files that are to be written: compared with what is there, and written all together or not at
 * all. Nothing here knows what is in them.
 */
@NullMarked
package io.ackj.codegen.output;

import org.jspecify.annotations.NullMarked;
