/**
 * What a new model or another generator.yaml changes for users. {@link
 * io.ackj.codegen.report.ApiSurface} is written with everything else that is generated, so that two
 * of them, and two sets of CRDs, are all that {@link io.ackj.codegen.report.ChangeReport} compares.
 */
@NullMarked
package io.ackj.codegen.report;

import org.jspecify.annotations.NullMarked;
