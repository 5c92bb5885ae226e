package io.ackj.codegen.emit.crd;

import io.ackj.codegen.config.CelRule;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.ResourceModel;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRule;
import io.fabric8.kubernetes.api.model.apiextensions.v1.ValidationRuleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns fields into structural schemas, as ACK's CRDs have them: no limits, nested all optional.
 */
final class SchemaBuilder {
  private final ResourceModel model;

  SchemaBuilder(ResourceModel model) {
    this.model = model;
  }

  /** Returns the schema of an object with these fields. */
  JSONSchemaProps object(String description, List<Field> fields) {
    Map<String, JSONSchemaProps> properties = new TreeMap<>();
    fields.forEach(field -> properties.put(field.json(), property(field)));
    JSONSchemaPropsBuilder schema =
        new JSONSchemaPropsBuilder().withType("object").withProperties(properties);
    if (!description.isEmpty()) {
      schema.withDescription(description);
    }
    List<String> required = fields.stream().filter(Field::required).map(Field::json).toList();
    return schema.withRequired(required).build();
  }

  private JSONSchemaProps property(Field field) {
    JSONSchemaPropsBuilder schema = new JSONSchemaPropsBuilder(schema(field.type()));
    String description = FieldText.of(field);
    if (!description.isEmpty()) {
      schema.withDescription(description);
    }
    return schema.withXKubernetesValidations(validations(field)).build();
  }

  private JSONSchemaProps schema(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return new JSONSchemaPropsBuilder()
          .withType("array")
          .withNewItems()
          .withSchema(schema(list.element()))
          .endItems()
          .build();
    }
    if (type instanceof FieldType.MapOf map) {
      return new JSONSchemaPropsBuilder()
          .withType("object")
          .withNewAdditionalProperties()
          .withSchema(schema(map.value()))
          .endAdditionalProperties()
          .build();
    }
    if (type instanceof FieldType.StructureOf structure) {
      return object(
          model.structure(structure).documentation(), model.structure(structure).fields());
    }
    if (type instanceof FieldType.Shared shared) {
      return SharedSchemas.of(shared);
    }
    return scalar((FieldType.Scalar) type);
  }

  private static JSONSchemaProps scalar(FieldType.Scalar scalar) {
    return switch (scalar) {
      case STRING -> leaf("string");
      case BOOLEAN -> leaf("boolean");
      case INTEGER -> leaf("integer", "int64");
      case DOUBLE -> leaf("number");
      case TIMESTAMP -> leaf("string", "date-time");
      case BLOB -> leaf("string", "byte");
      case DOCUMENT ->
          new JSONSchemaPropsBuilder().withXKubernetesPreserveUnknownFields(true).build();
    };
  }

  /** Returns the schema of a value without a format. */
  static JSONSchemaProps leaf(String type) {
    return new JSONSchemaPropsBuilder().withType(type).build();
  }

  /** Returns the schema of a value with a format. */
  static JSONSchemaProps leaf(String type, String format) {
    return new JSONSchemaPropsBuilder().withType(type).withFormat(format).build();
  }

  private static List<ValidationRule> validations(Field field) {
    List<ValidationRule> rules = new ArrayList<>();
    if (field.immutable()) {
      rules.add(validation(new CelRule("self == oldSelf", "Value is immutable once set")));
    }
    rules.addAll(validations(field.config().customCelRules()));
    return rules;
  }

  /** Returns the rules as the API server reads them. */
  static List<ValidationRule> validations(List<CelRule> rules) {
    return rules.stream().map(SchemaBuilder::validation).toList();
  }

  private static ValidationRule validation(CelRule rule) {
    return new ValidationRuleBuilder().withRule(rule.rule()).withMessage(rule.message()).build();
  }
}
