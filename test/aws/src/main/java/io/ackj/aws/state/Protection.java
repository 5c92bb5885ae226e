package io.ackj.aws.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Protection from deletion.
 *
 * @param changedAt when it was switched on or off; null if it never was
 */
public record Protection(boolean enabled, @Nullable Instant changedAt) {}
