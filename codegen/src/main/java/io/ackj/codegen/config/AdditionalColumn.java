package io.ackj.codegen.config;

/**
 * A column of {@code kubectl get}.
 *
 * @param name its heading
 * @param jsonPath what it shows, such as {@code .status.tableStatus}
 * @param type an OpenAPI type
 * @param priority 0 to show it always, more to show it only in wide output
 * @param index its place, where columns are ordered by index
 */
public record AdditionalColumn(
    String name, String jsonPath, String type, int priority, int index) {}
