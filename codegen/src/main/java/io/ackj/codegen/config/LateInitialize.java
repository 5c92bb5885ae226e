package io.ackj.codegen.config;

/**
 * The field is filled with the default that AWS chose ({@code late_initialize}). The times have no
 * effect in ACK, which always waits 5 seconds.
 *
 * @param minBackoffSeconds 0 when the file does not say
 * @param maxBackoffSeconds 0 when the file does not say
 */
public record LateInitialize(int minBackoffSeconds, int maxBackoffSeconds) {}
