package io.ackj.aws.call;

/** Something that is done around every operation, such as logging or throttling. */
@FunctionalInterface
public interface Concern {
  /**
   * Handles a request: passes it on, as it is or changed, or refuses it.
   *
   * @param next the concerns after this one, and then the operation; it never throws
   * @throws AwsException if the call is refused here
   */
  Answer around(Request request, Next next);

  /** The rest of the way to the operation. */
  @FunctionalInterface
  interface Next {
    /** Carries the request out, and returns what is answered. */
    Answer proceed(Request request);
  }
}
