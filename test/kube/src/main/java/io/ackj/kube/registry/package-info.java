/**
 * The kinds that are served and the life of their objects, without HTTP.
 *
 * <p>{@link io.ackj.kube.registry.Catalogue} knows the kinds: those that are built in, and those
 * that the stored CRDs add. {@link io.ackj.kube.registry.Reads} answers gets and lists. A write
 * goes through steps that are the same for all kinds and verbs:
 *
 * <ol>
 *   <li>{@link io.ackj.kube.registry.Strictness} drops or refuses what the kind does not know.
 *   <li>{@link io.ackj.kube.registry.Updates} computes what is wanted from what is stored: the body
 *       of a PUT, or a patch.
 *   <li>{@code Steps} bring it into the form that is stored: status isolation, the kind's own
 *       {@link io.ackj.kube.resource.KindRules}, system-owned metadata, generation, managed fields;
 *       then they validate it.
 *   <li>A result that equals what is stored is not written. Otherwise the store takes it if what it
 *       was computed from is still the newest; if not, a patch is computed anew, and a PUT with a
 *       resourceVersion is refused with a 409.
 * </ol>
 *
 * <p>With {@code dryRun=All} everything happens but the last step. {@link
 * io.ackj.kube.registry.Deletions} marks or removes objects; the controllers that finish what it
 * starts are in the package {@code gc}.
 */
@NullMarked
package io.ackj.kube.registry;

import org.jspecify.annotations.NullMarked;
