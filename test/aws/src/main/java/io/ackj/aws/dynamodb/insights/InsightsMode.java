package io.ackj.aws.dynamodb.insights;

import org.jspecify.annotations.Nullable;

/** {@code ContributorInsightsMode} of the model. */
public enum InsightsMode {
  /** Which keys are accessed most, and which are throttled. */
  ACCESSED_AND_THROTTLED_KEYS,
  /** Which keys are throttled. */
  THROTTLED_KEYS;

  /** Returns the mode of a request; without one it is not the mode of before. */
  public static InsightsMode of(@Nullable String text) {
    return text == null ? ACCESSED_AND_THROTTLED_KEYS : valueOf(text);
  }
}
