package io.ackj.codegen.emit.crd;

import static io.ackj.codegen.emit.crd.SchemaBuilder.leaf;

import io.ackj.codegen.model.resource.FieldType;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaPropsBuilder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas of the types that all ACK services share; the same as the hand-written Java types. */
final class SharedSchemas {
  private SharedSchemas() {}

  static JSONSchemaProps of(FieldType.Shared type) {
    return switch (type) {
      case REFERENCE -> reference();
      case SECRET_KEY_REFERENCE -> secretKeyReference();
      case RESOURCE_METADATA -> metadata();
      case CONDITION -> condition();
    };
  }

  private static JSONSchemaProps reference() {
    JSONSchemaProps from =
        object(
            "The object to take the value from.",
            List.of(),
            Map.of(
                "name", text("Name of the object."),
                "namespace", text("Namespace of the object; that of this object when left out.")));
    return object(
        "Takes the value from another Kubernetes object instead of giving it here.",
        List.of(),
        Map.of("from", from));
  }

  private static JSONSchemaProps secretKeyReference() {
    return object(
        "Takes the value from a key of a Secret.",
        List.of("key"),
        Map.of(
            "key", text("Key in the Secret's data."),
            "name", text("Name of the Secret."),
            "namespace", text("Namespace of the Secret; that of this object when left out.")));
  }

  private static JSONSchemaProps metadata() {
    return object(
        "",
        List.of("ownerAccountID", "region"),
        Map.of(
            "arn", text("ARN of the resource; absent until AWS has given it one."),
            "ownerAccountID", text("AWS account that the resource belongs to."),
            "partition", text("AWS partition that the resource is in, for example aws."),
            "region", text("AWS Region that the resource is in.")));
  }

  private static JSONSchemaProps condition() {
    JSONSchemaProps time = leaf("string", "date-time");
    time.setDescription("When the status of this condition last changed.");
    JSONSchemaProps generation = leaf("integer", "int64");
    generation.setDescription("The metadata.generation that this condition describes.");
    return object(
        "",
        List.of("status", "type"),
        Map.of(
            "lastTransitionTime", time,
            "message", text("What the condition means, for people."),
            "observedGeneration", generation,
            "reason", text("Why the condition has this status, in one word, for programs."),
            "status", text("True, False or Unknown."),
            "type", text("What the condition is about, for example ACK.ResourceSynced.")));
  }

  private static JSONSchemaProps text(String description) {
    JSONSchemaProps schema = leaf("string");
    schema.setDescription(description);
    return schema;
  }

  private static JSONSchemaProps object(
      String description, List<String> required, Map<String, JSONSchemaProps> properties) {
    JSONSchemaPropsBuilder schema =
        new JSONSchemaPropsBuilder()
            .withType("object")
            .withRequired(required)
            .withProperties(new TreeMap<>(properties));
    if (!description.isEmpty()) {
      schema.withDescription(description);
    }
    return schema.build();
  }
}
