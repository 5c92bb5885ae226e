package io.ackj.runtime.role;

import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.condition.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As who the controller works on an object.
 *
 * @param role the role to assume; {@code null} for the controller's own credentials
 * @param facts what the object's conditions tell of the choice
 */
public record RoleChoice(@Nullable RoleArn role, List<Fact> facts) {
  /** The controller's own credentials. */
  public static final RoleChoice OWN = new RoleChoice(null, List.of());

  public RoleChoice {
    facts = List.copyOf(facts);
  }
}
