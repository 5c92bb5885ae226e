/**
 * CustomResourceDefinitions and the kinds that they define: what a CRD may say, what it is
 * completed to, which {@link io.ackj.kube.resource.ResourceType}s come of it, and the rules of
 * their objects.
 *
 * <p>The checks of a CRD follow a real API server in words and order, its internal form of a CRD
 * included: what all versions have in common stands directly under {@code spec} there, so that a
 * mistake in the schema of a CRD with one version is told of {@code
 * spec.validation.openAPIV3Schema}. Two things are left out: the estimated cost of rules, which
 * dev.cel does not compute, and webhooks, which this server does not call.
 */
@NullMarked
package io.ackj.kube.crd;

import org.jspecify.annotations.NullMarked;
