/**
 * Informers of fabric8's client against the server, while it misbehaves as networks and real
 * servers do. Whatever happens, their caches have to hold in the end what the server has.
 */
@NullMarked
package io.ackj.kube.informer;

import org.jspecify.annotations.NullMarked;
