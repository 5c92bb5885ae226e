package io.ackj.codegen.emit.docs;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.FieldType.Scalar;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.naming.Names;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is inside the types that all ACK services share, sorted by path. */
final class SharedFields {
  private static final FieldType OBJECT = new FieldType.StructureOf("", "");

  private static final Map<String, Field> REFERENCE =
      fields(
          field("from", OBJECT, false, "The object to take the value from."),
          field("from.name", Scalar.STRING, false, "Name of the object."),
          field(
              "from.namespace",
              Scalar.STRING,
              false,
              "Namespace of the object; that of this object when left out."));

  private static final Map<String, Field> SECRET_KEY_REFERENCE =
      fields(
          field("key", Scalar.STRING, true, "Key in the Secret's data."),
          field("name", Scalar.STRING, false, "Name of the Secret."),
          field(
              "namespace",
              Scalar.STRING,
              false,
              "Namespace of the Secret; that of this object when left out."));

  private static final Map<String, Field> RESOURCE_METADATA =
      fields(
          field("arn", Scalar.STRING, false, "ARN of the resource; absent until AWS gives it one."),
          field("ownerAccountID", Scalar.STRING, true, "AWS account that the resource belongs to."),
          field(
              "partition",
              Scalar.STRING,
              false,
              "AWS partition that the resource is in, for example aws."),
          field("region", Scalar.STRING, true, "AWS Region that the resource is in."));

  private static final Map<String, Field> CONDITION =
      fields(
          field(
              "lastTransitionTime",
              Scalar.TIMESTAMP,
              false,
              "When the status of the condition last changed."),
          field("message", Scalar.STRING, false, "What the condition means, for people."),
          field(
              "observedGeneration",
              Scalar.INTEGER,
              false,
              "The metadata.generation that the condition describes."),
          field(
              "reason",
              Scalar.STRING,
              false,
              "Why the condition has its status, in one word, for programs."),
          field("status", Scalar.STRING, true, "True, False or Unknown."),
          field(
              "type",
              Scalar.STRING,
              true,
              "What the condition is about, for example ACK.ResourceSynced."));

  private SharedFields() {}

  /** Returns the fields of the type by their path in it, nested ones too. */
  static Map<String, Field> of(FieldType.Shared type) {
    return switch (type) {
      case REFERENCE -> REFERENCE;
      case SECRET_KEY_REFERENCE -> SECRET_KEY_REFERENCE;
      case RESOURCE_METADATA -> RESOURCE_METADATA;
      case CONDITION -> CONDITION;
    };
  }

  private static Map<String, Field> fields(Field... fields) {
    Map<String, Field> byPath = new LinkedHashMap<>();
    for (Field field : fields) {
      byPath.put(field.json(), field);
    }
    return byPath;
  }

  private static Field field(String path, FieldType type, boolean required, String about) {
    return new Field(
        new Names(path, path, path),
        path,
        type,
        required,
        false,
        about,
        Constraints.NONE,
        null,
        FieldConfig.empty(),
        null);
  }
}
