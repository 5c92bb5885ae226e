package io.ackj.codegen.model.resource;

/**
 * A column of {@code kubectl get}.
 *
 * @param type OpenAPI type, for example {@code string} or {@code date}
 * @param priority 0 is always shown, higher ones with {@code -o wide}
 */
public record PrinterColumn(String name, String type, String jsonPath, int priority) {}
