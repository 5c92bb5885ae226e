package io.ackj.codegen.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is special about an operation of the service ({@code operations.<Operation>}).
 *
 * @param customImplementation the hand-written method that runs instead; null for none
 * @param customCheckRequiredFieldsMissingMethod the hand-written method that tells whether the
 *     operation lacks input; null for the generated one
 * @param overrideValues values to send for input members whatever the resource says
 * @param setOutputCustomMethodName the hand-written method that takes over the output; null for
 *     none
 * @param outputWrapperFieldPath the output member that holds the resource; null to find it
 * @param inputWrapperFieldPath the input member that holds the fields; null for none
 * @param resourceName the resources that the operation belongs to; empty to go by its name
 * @param operationType what the operation does to them; empty to go by its name
 */
public record OperationConfig(
    @Nullable String customImplementation,
    @Nullable String customCheckRequiredFieldsMissingMethod,
    SortedMap<String, String> overrideValues,
    @Nullable String setOutputCustomMethodName,
    @Nullable String outputWrapperFieldPath,
    @Nullable String inputWrapperFieldPath,
    List<String> resourceName,
    List<OperationType> operationType) {

  /** Copies the collections. */
  public OperationConfig {
    overrideValues = Collections.unmodifiableSortedMap(new TreeMap<>(overrideValues));
    resourceName = List.copyOf(resourceName);
    operationType = List.copyOf(operationType);
  }

  /** Returns what makes nothing special. */
  public static OperationConfig empty() {
    return new OperationConfig(null, null, new TreeMap<>(), null, null, null, List.of(), List.of());
  }
}
