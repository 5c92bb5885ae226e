package io.ackj.runtime.kube;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the objects of one kind. No method changes its arguments; those that write
 * return what the API server answered.
 *
 * <p>Writes throw {@link WriteConflictException} if the object is not what it was when it was read,
 * and return empty if it is gone. Other errors are those of fabric8's client.
 */
public interface ObjectClient<R extends CustomResource<?, ?>> {
  /**
   * Returns the object as it is now, as far as this process can know: the newest of what the
   * informer and earlier writes brought; asked of the API server if neither is kept. Empty if it is
   * gone, or is none of those that are watched any more.
   */
  Optional<R> get(ObjectKey key);

  /** Asks the API server whether an object is gone; another may have its name. */
  boolean isGone(R object);

  /** Adds a finalizer. */
  Optional<R> addFinalizer(R object, String finalizer);

  /**
   * Adds a finalizer, sets an annotation to {@code true} and makes the spec what is given: all of
   * it or, if anything is in the way, nothing.
   *
   * @param spec all of the spec as it is to be; {@code null} to leave it as it is
   * @throws RefusedWriteException if the API server does not take the object like this, for example
   *     since a field cannot change
   */
  Optional<R> adopt(R object, String finalizer, String annotation, @Nullable ObjectNode spec);

  /** Removes a finalizer. Empty also if the object went with it. */
  Optional<R> removeFinalizer(R object, String finalizer);

  /**
   * Makes the status what is given; sends only what differs, and nothing if nothing does.
   *
   * @param status all of the status as it is to be
   */
  Optional<R> writeStatus(R object, ObjectNode status);

  /** Forgets what is kept of an object beyond its metadata, since no pass over it is due soon. */
  void settle(ObjectKey key);
}
