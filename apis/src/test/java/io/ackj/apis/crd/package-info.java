/**
 * Holds the CRDs against the facts about ACK's: {@link io.ackj.testkit.crd.SchemaPaths} reads a CRD
 * into the lines that the facts are written in.
 */
@NullMarked
package io.ackj.apis.crd;

import org.jspecify.annotations.NullMarked;
