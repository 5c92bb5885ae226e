package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.config.ResourceConfig;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Origin;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.model.service.Member;
import io.ackj.codegen.model.service.ServiceModel;
import io.ackj.codegen.model.service.Shape;
import io.ackj.codegen.model.service.ShapeType;
import io.ackj.codegen.naming.DocumentationText;
import io.ackj.codegen.naming.Names;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes fields out of members. */
final class FieldFactory {
  private static final Pattern JSON_TAG = Pattern.compile("json:\"([^\",]+)");

  private final ServiceModel service;
  private final TypeResolver types;

  FieldFactory(GenerationState state) {
    this.service = state.service();
    this.types = new TypeResolver(state);
  }

  TypeResolver types() {
    return types;
  }

  /** Returns the field at the top of spec or status that holds a member. */
  Field top(String name, Member member, FieldConfig config, boolean required, Origin origin) {
    Shape target = service.target(member);
    String html =
        member.documentation().isEmpty() ? target.documentation() : member.documentation();
    return field(Names.of(name), member, html, config, required, origin);
  }

  /**
   * Returns the field of a structure that holds a member. Its text is that of the target, as in
   * ACK.
   */
  Field nested(Member member, FieldConfig config) {
    Shape target = service.target(member);
    String html =
        target.documentation().isEmpty() ? member.documentation() : target.documentation();
    return field(Names.of(member.name()), member, html, config, false, null);
  }

  /** Returns a field of a type that generator.yaml states. */
  static Field typed(
      String name,
      FieldType type,
      FieldConfig config,
      boolean required,
      String html,
      @Nullable Origin origin) {
    Names names = Names.of(name);
    return new Field(
        names,
        jsonName(names, config),
        config.isSecret() ? TypeResolver.secret(type) : type,
        required,
        config.isImmutable(),
        DocumentationText.of(html),
        Constraints.NONE,
        null,
        config,
        origin);
  }

  private Field field(
      Names names,
      Member member,
      String html,
      FieldConfig config,
      boolean required,
      @Nullable Origin origin) {
    Shape target = service.target(member);
    FieldType type = types.of(target);
    return new Field(
        names,
        jsonName(names, config),
        config.isSecret() ? TypeResolver.secret(type) : type,
        required,
        config.isImmutable(),
        DocumentationText.of(html),
        constraintsOf(target),
        member.defaultValue(),
        config,
        origin);
  }

  /** The limits of a list of texts that matter to people are those of its elements. */
  private Constraints constraintsOf(Shape shape) {
    if (shape.type() != ShapeType.LIST) {
      return shape.constraints();
    }
    Constraints elements = service.target(shape.element()).constraints();
    return new Constraints(
        shape.constraints().min(),
        shape.constraints().max(),
        elements.pattern(),
        elements.enumValues());
  }

  private static String jsonName(Names names, FieldConfig config) {
    if (config.goTag() != null) {
      Matcher tag = JSON_TAG.matcher(config.goTag());
      if (tag.find()) {
        return tag.group(1);
      }
    }
    return names.json();
  }

  /**
   * Returns what generator.yaml says of the field at a path of ACK names. Letter case does not
   * count, as in ACK: {@code SSESpecification.KMSMasterKeyId} and {@code
   * SSESpecification.KMSMasterKeyID} are one field.
   */
  static FieldConfig configAt(ResourceConfig resource, String path) {
    return entryAt(resource, path).map(Map.Entry::getValue).orElse(FieldConfig.empty());
  }

  static Optional<Map.Entry<String, FieldConfig>> entryAt(ResourceConfig resource, String path) {
    return resource.fields().entrySet().stream()
        .filter(entry -> normal(entry.getKey()).equalsIgnoreCase(path))
        .findFirst();
  }

  /** Returns the path as ACK compares it: without the second dot that marks a list or map. */
  static String normal(String path) {
    return String.join(".", Paths.split(path));
  }
}
