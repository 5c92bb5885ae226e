package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.AttributeDefinition;
import io.ackj.apis.dynamodb.v1alpha1.KeySchemaElement;
import io.ackj.dynamodb.name.Names;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Names, keys and the attributes that keys are made of. */
final class KeyRules {
  private static final List<?> KEY_TYPES = List.of(KeyType.HASH, KeyType.RANGE);
  private static final List<?> ATTRIBUTE_TYPES =
      List.of(ScalarAttributeType.S, ScalarAttributeType.N, ScalarAttributeType.B);

  private KeyRules() {}

  /** Checks what only a new table needs. */
  static void checkCreation(DesiredTable desired, List<Problem> problems) {
    if (desired.tableName().isEmpty()) {
      add(problems, SpecPaths.TABLE_NAME, "it is missing; give the table a name");
    }
    if (desired.keySchema().isEmpty()) {
      add(
          problems,
          SpecPaths.KEY_SCHEMA,
          "it is missing; declare the HASH key and, if there is one, the RANGE key");
    }
  }

  static void check(DesiredTable desired, List<Problem> problems) {
    String name = desired.tableName();
    if (!name.isEmpty() && !Names.isNameOrArn(name)) {
      checkName(name, SpecPaths.TABLE_NAME, problems);
    }
    if (!desired.keySchema().isEmpty()) {
      checkSchema(desired.keySchema(), SpecPaths.KEY_SCHEMA, 1, problems);
      checkDefined(desired, desired.keySchema(), SpecPaths.KEY_SCHEMA, problems);
    }
    checkAttributes(desired.attributes(), problems);
  }

  /** Checks the name of a table or an index. */
  static void checkName(String name, FieldPath field, List<Problem> problems) {
    if (!Names.isName(name)) {
      add(problems, field, Names.whyNoName(name));
    }
  }

  /** Checks a key schema: HASH first, then RANGE, each at most so many times. */
  static void checkSchema(
      List<KeySchemaElement> schema, FieldPath field, int most, List<Problem> problems) {
    boolean complete = true;
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < schema.size(); i++) {
      KeySchemaElement element = schema.get(i);
      FieldPath path = field.index(i);
      String name = element.getAttributeName();
      if (name == null || name.isEmpty()) {
        add(problems, path.child("attributeName"), "it is missing; name the key's attribute");
        complete = false;
      } else if (!seen.add(name)) {
        add(problems, path, "attribute " + name + " is in the key twice; name it once");
      }
      if (element.getKeyType() == null) {
        add(problems, path.child("keyType"), "it is missing; use HASH or RANGE");
        complete = false;
      }
      TableValidation.checkEnum(element.getKeyType(), path.child("keyType"), KEY_TYPES, problems);
    }
    if (complete) {
      checkOrder(schema, field, most, problems);
    }
  }

  private static void checkOrder(
      List<KeySchemaElement> schema, FieldPath field, int most, List<Problem> problems) {
    String order =
        schema.stream()
            .map(element -> Objects.toString(element.getKeyType()).substring(0, 1))
            .collect(Collectors.joining());
    if (!order.matches("[HR]*")) {
      return;
    }
    if (!order.matches("H{1," + most + "}R{0," + most + "}")) {
      add(
          problems,
          field,
          most == 1
              ? "a key is one HASH and, after it, at most one RANGE; declare them in this order"
              : "a key is 1 to 4 HASH and, after them, at most 4 RANGE; declare them in this order");
    }
  }

  /** Checks that the attributes of a key are defined. */
  static void checkDefined(
      DesiredTable desired,
      List<KeySchemaElement> schema,
      FieldPath field,
      List<Problem> problems) {
    Set<String> defined =
        desired.attributes().stream()
            .map(AttributeDefinition::getAttributeName)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    schema.stream()
        .map(KeySchemaElement::getAttributeName)
        .filter(name -> name != null && !name.isEmpty() && !defined.contains(name))
        .forEach(
            name ->
                add(
                    problems,
                    field,
                    "attribute "
                        + name
                        + " is not defined; add it with its type to spec.attributeDefinitions"));
  }

  private static void checkAttributes(
      List<AttributeDefinition> attributes, List<Problem> problems) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < attributes.size(); i++) {
      AttributeDefinition attribute = attributes.get(i);
      FieldPath path = SpecPaths.ATTRIBUTES.index(i);
      String name = attribute.getAttributeName();
      if (name == null || name.isEmpty()) {
        add(problems, path.child("attributeName"), "it is missing; name the attribute");
      } else if (!seen.add(name)) {
        add(problems, path, "attribute " + name + " is defined twice; remove one definition");
      }
      if (attribute.getAttributeType() == null) {
        add(problems, path.child("attributeType"), "it is missing; use S, N or B");
      }
      TableValidation.checkEnum(
          attribute.getAttributeType(), path.child("attributeType"), ATTRIBUTE_TYPES, problems);
    }
  }

  private static void add(List<Problem> problems, FieldPath field, String message) {
    TableValidation.add(problems, field, message);
  }
}
