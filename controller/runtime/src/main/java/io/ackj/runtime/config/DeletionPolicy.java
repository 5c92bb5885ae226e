package io.ackj.runtime.config;

/** What becomes of the AWS resource when its object is deleted. */
public enum DeletionPolicy {
  DELETE,
  RETAIN
}
