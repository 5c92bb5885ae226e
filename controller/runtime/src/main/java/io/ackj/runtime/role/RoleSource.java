package io.ackj.runtime.role;

/** Knows the roles of objects. Any thread may use it. */
public interface RoleSource extends AutoCloseable {
  /** Where every object is looked after with the controller's own credentials. */
  RoleSource OWN_ONLY =
      new RoleSource() {
        @Override
        public RoleChoice roleFor(RoleRequest request) {
          return RoleChoice.OWN;
        }
      };

  /**
   * Returns the role for an object.
   *
   * @throws NoRoleException if none can be found now; the controller's own credentials must not be
   *     used instead
   */
  RoleChoice roleFor(RoleRequest request) throws NoRoleException;

  /**
   * Returns the same for an object for which something is about to be created. What is known from
   * watching may be a moment old, and nobody could take it back: what may matter is asked for.
   */
  default RoleChoice surelyFor(RoleRequest request) throws NoRoleException {
    return roleFor(request);
  }

  /** Returns whether anything but the controller's own credentials can come out at present. */
  default boolean isInUse() {
    return false;
  }

  /** Starts to learn of roles, in the background. */
  default void start() {}

  /** Returns whether all that there is to know is known, so that a first pass is safe. */
  default boolean hasSynced() {
    return true;
  }

  /** Stops to learn. May be called twice. */
  @Override
  default void close() {}
}
