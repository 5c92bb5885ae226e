package io.ackj.aws.state;

/**
 * The stream that a table has, or had last.
 *
 * @param enabled whether it is still on; one that is off is never switched on again
 * @param viewType what its records hold
 * @param label when it was switched on, which names it
 */
public record TableStream(boolean enabled, String viewType, String label) {}
