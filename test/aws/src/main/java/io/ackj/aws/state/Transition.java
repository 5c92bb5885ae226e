package io.ackj.aws.state;

import java.time.Instant;

/**
 * A state that changed.
 *
 * @param resource the ARN of a table or an index, or of the table's replica in another Region
 * @param what which of its states, such as {@code TableStatus}
 * @param from empty if the resource came into being
 * @param to empty if the resource is gone
 */
public record Transition(Instant at, String resource, String what, String from, String to) {}
