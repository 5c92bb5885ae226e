package io.ackj.codegen.config;

/**
 * When to look at a resource again ({@code reconcile}).
 *
 * @param requeueOnSuccessSeconds how long after all was found well; 0 for only at the usual resync
 */
public record Reconcile(int requeueOnSuccessSeconds) {}
