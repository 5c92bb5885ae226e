/**
 * What is alike in the metadata of all objects: which fields there are and of which types ({@link
 * io.ackj.kube.meta.MetadataShape}), what they may hold ({@link
 * io.ackj.kube.meta.MetadataValidation}), and how names are spelt ({@link
 * io.ackj.kube.meta.Syntax}).
 */
@NullMarked
package io.ackj.kube.meta;

import org.jspecify.annotations.NullMarked;
