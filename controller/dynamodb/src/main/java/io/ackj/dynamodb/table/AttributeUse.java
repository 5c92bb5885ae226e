package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.dynamodb.mapper.Shapes;
import io.ackj.dynamodb.reason.DynamoDbReasons;
import io.ackj.runtime.plan.Advice;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The attributes that keys are made of. AWS refuses to create a table with definitions that no key
 * uses, and drops them afterwards, so none but the used ones are sent and compared.
 */
final class AttributeUse {
  private AttributeUse() {}

  /** Returns the definitions that a key uses, as AWS takes them. */
  static List<software.amazon.awssdk.services.dynamodb.model.AttributeDefinition> used(
      DesiredTable desired) {
    Set<String> used = desired.keyAttributes();
    return desired.attributes().stream()
        .filter(attribute -> used.contains(attribute.getAttributeName()))
        .map(Shapes::toSdkAttributeDefinition)
        .filter(Objects::nonNull)
        .toList();
  }

  /** Returns what to say of definitions that no key uses. */
  static Optional<Advice> unused(DesiredTable desired) {
    Set<String> used = desired.keyAttributes();
    String names =
        desired.attributes().stream()
            .map(AttributeDefinition::getAttributeName)
            .filter(name -> name != null && !used.contains(name))
            .sorted()
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Advice(
                DynamoDbReasons.UNUSED_ATTRIBUTE_DEFINITIONS,
                SpecPaths.ATTRIBUTES
                    + ": no key uses "
                    + names
                    + ", so AWS is not told; it keeps no other attributes than those of keys"));
  }
}
