package io.ackj.codegen.model.resource;

import io.ackj.codegen.config.FieldConfig;
import io.ackj.codegen.model.service.Constraints;
import io.ackj.codegen.naming.Names;
import org.jspecify.annotations.Nullable;

/**
 * A field of a kind's spec or status, or of a structure in them.
 *
 * @param names how it is spelt; the original is AWS's spelling, after renames
 * @param json its name in manifests; {@code names.json()} unless generator.yaml's {@code go_tag}
 *     says otherwise
 * @param type what it holds
 * @param required whether the schema demands it
 * @param immutable whether the schema refuses to change it once it is set
 * @param documentation for people, plain text, wrapped; empty if AWS says nothing
 * @param constraints AWS's limits, for people: ACK's schemas do not enforce them
 * @param defaultValue what AWS's model states as default, or null if it states none
 * @param config what generator.yaml says of it
 * @param origin where it comes from, or null if it is no member of AWS's API
 */
public record Field(
    Names names,
    String json,
    FieldType type,
    boolean required,
    boolean immutable,
    String documentation,
    Constraints constraints,
    @Nullable String defaultValue,
    FieldConfig config,
    @Nullable Origin origin) {

  /** Returns a field that AWS's API does not have. */
  public static Field own(String json, FieldType type, String documentation) {
    return new Field(
        new Names(json, json, json),
        json,
        type,
        false,
        false,
        documentation,
        Constraints.NONE,
        null,
        FieldConfig.empty(),
        null);
  }

  /** Returns this field with another type. */
  public Field withType(FieldType newType) {
    return new Field(
        names,
        json,
        newType,
        required,
        immutable,
        documentation,
        constraints,
        defaultValue,
        config,
        origin);
  }

  /** Returns this field with another text for people. */
  public Field withDocumentation(String text) {
    return new Field(
        names, json, type, required, immutable, text, constraints, defaultValue, config, origin);
  }

  /** Returns this field, said to come from where another one does. */
  public Field withOriginOf(Field other) {
    return new Field(
        names,
        json,
        type,
        required,
        immutable,
        documentation,
        constraints,
        defaultValue,
        config,
        other.origin());
  }

  /** Returns whether generator.yaml means this field by a name. Letter case does not count. */
  public boolean isCalled(String name) {
    return names.original().equalsIgnoreCase(name)
        || names.camel().equalsIgnoreCase(Names.of(name).camel());
  }

  /** Returns whether this field points at another Kubernetes object. */
  public boolean isReference() {
    return type.innermost() == FieldType.Shared.REFERENCE;
  }
}
