/** The kinds that are served, and the life of their objects from request to store. */
@NullMarked
package io.ackj.kube.resource;

import org.jspecify.annotations.NullMarked;
