package io.ackj.runtime.queue;

/** Why an object is looked at; what a person waits for comes first. */
public enum Priority {
  /** A person, or a program for one, changed or deleted the object, or it is new. */
  CHANGE,
  /** AWS is at work on the resource, or a pass failed and is tried again. */
  PROGRESS,
  /** Nothing is known to have happened: the periodic look. */
  RESYNC
}
