package io.ackj.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a program took.
 *
 * @param wallTime from before the process was started until it had ended
 * @param peakMemoryKib the most memory that was resident at any time, in KiB; null where the system
 *     does not say
 */
record Run(Duration wallTime, @Nullable Long peakMemoryKib) {}
