/**
 * Makes of the controller what is shipped: a folder with a JVM of its own, a tarball of it, and an
 * OCI image. Equal input gives equal bytes, but for the archive of classes, which a JVM writes.
 */
@NullMarked
package io.ackj.image;

import org.jspecify.annotations.NullMarked;
