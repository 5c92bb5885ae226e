package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.RequestMapping.Fixed;
import io.ackj.codegen.model.resource.RequestMapping.FromArn;
import io.ackj.codegen.model.resource.RequestMapping.FromAttributes;
import io.ackj.codegen.model.resource.RequestMapping.FromField;
import io.ackj.codegen.model.resource.RequestMapping.FromSingleAttribute;
import io.ackj.codegen.model.resource.RequestMapping.MemberValue;
import io.ackj.codegen.model.resource.RequestMapping.Source;
import io.ackj.codegen.model.resource.RequestMapping.Wrapped;
import io.ackj.codegen.model.resource.ResponseMapping;
import io.ackj.codegen.model.resource.ResponseMapping.Destination;
import io.ackj.codegen.model.resource.ResponseMapping.FieldValue;
import io.ackj.codegen.model.resource.ResponseMapping.ToArn;
import io.ackj.codegen.model.resource.ResponseMapping.ToSpec;
import io.ackj.codegen.model.resource.ResponseMapping.ToStatus;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows parts of the resource model in one line each, so that tests can compare whole lists. */
final class Shown {
  private Shown() {}

  /**
   * Returns {@code name type} for each field; {@code !} marks a required one, {@code =} an
   * immutable one, {@code [X]} a list and <code>{X}</code> a map.
   */
  static List<String> fields(List<Field> fields) {
    return fields.stream().map(Shown::field).toList();
  }

  private static String field(Field field) {
    return field.json()
        + (field.required() ? "!" : "")
        + (field.immutable() ? "=" : "")
        + " "
        + type(field.type());
  }

  static String type(FieldType type) {
    if (type instanceof FieldType.ListOf list) {
      return "[" + type(list.element()) + "]";
    }
    if (type instanceof FieldType.MapOf map) {
      return "{" + type(map.value()) + "}";
    }
    if (type instanceof FieldType.StructureOf structure) {
      return structure.structure();
    }
    return type.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns {@code Member <- what fills it} for each member that is filled. */
  static List<String> request(RequestMapping mapping) {
    return members(mapping.members());
  }

  private static List<String> members(List<MemberValue> members) {
    return members.stream().map(m -> m.member() + " <- " + source(m.source())).toList();
  }

  private static String source(Source source) {
    if (source instanceof FromField from) {
      return (from.inSpec() ? "spec." : "status.") + from.field().json();
    }
    if (source instanceof Fixed fixed) {
      return fixed.values().toString();
    }
    if (source instanceof FromAttributes all) {
      return "attributes " + jsonNames(all.fields());
    }
    if (source instanceof FromSingleAttribute one) {
      return "one of " + jsonNames(one.fields()) + ", value in " + one.valueMember();
    }
    if (source instanceof Wrapped wrapped) {
      return "{" + String.join(", ", members(wrapped.members())) + "}";
    }
    return source instanceof FromArn ? "ARN" : source.toString();
  }

  private static String jsonNames(List<Field> fields) {
    return fields.stream().map(Field::json).collect(Collectors.joining(" "));
  }

  /** Returns {@code field <- where its value stands} for each field that is filled. */
  static List<String> response(ResponseMapping mapping) {
    return mapping.values().stream().map(Shown::value).toList();
  }

  private static String value(FieldValue value) {
    return destination(value.destination())
        + " <- "
        + String.join(".", value.path())
        + (value.element().isEmpty() ? "" : "[]." + value.element())
        + (value.attribute().isEmpty() ? "" : "[" + value.attribute() + "]");
  }

  private static String destination(Destination destination) {
    if (destination instanceof ToSpec spec) {
      return "spec." + spec.field().json();
    }
    if (destination instanceof ToStatus status) {
      return "status." + status.field().json();
    }
    return destination instanceof ToArn ? "ARN" : "owner";
  }
}
