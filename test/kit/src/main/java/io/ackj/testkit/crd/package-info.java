/**
 * CRDs as lists of paths, which can be held against facts about other CRDs, and the CRD that a Java
 * type amounts to.
 */
@NullMarked
package io.ackj.testkit.crd;

import org.jspecify.annotations.NullMarked;
