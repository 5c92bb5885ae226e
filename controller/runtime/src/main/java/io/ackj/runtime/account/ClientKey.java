package io.ackj.runtime.account;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells clients of AWS apart.
 *
 * @param destination where they call, and as who
 * @param comments what the User-Agent tells of their calls; see {@link UserAgent#commentsOn}
 */
public record ClientKey(Destination destination, List<String> comments) {
  public ClientKey {
    comments = List.copyOf(comments);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientKey key
        && destination.equals(key.destination)
        && comments.equals(key.comments);
  }

  @Override
  public int hashCode() {
    return 31 * destination.hashCode() + comments.hashCode();
  }
}
