/**
 * The part of kustomize that needs neither plugins, nor the network, nor knowledge of pods: enough
 * for the kustomizations that ACK's resources come in. Whatever is beyond that part is refused by
 * its name, with the command that lets kubectl do it; nothing is left out silently.
 */
@NullMarked
package io.ackj.local.kustomize;

import org.jspecify.annotations.NullMarked;
