package io.ackj.kube.apply;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.MetadataSchema;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.ListType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What structured merge has to know of a place: what may stand there, and what is owned apart. */
sealed interface MergeType {

  /** How a value is taken apart. */
  enum Shape {
    MAP,
    SCALAR,
    LIST
  }

  /** Whether values of a shape may stand here. */
  boolean allows(Shape shape);

  /** Whether a list is owned as a whole. */
  boolean isAtomicList();

  /** The keys of a list that is a map; empty for a set. */
  List<String> keys();

  /** What the entries of a list are. */
  MergeType items();

  /** Whether an object is owned as a whole. */
  boolean isAtomicMap();

  /** Whether the schema names a field. Owning what is in such a field does not own the field. */
  boolean declares(String field);

  /** What a field is; null if there must be no such field. */
  @Nullable MergeType field(String name);

  /** The default of a field, null if it has none. */
  @Nullable JsonNode defaultOf(String field);

  /** Whether the schema says nothing about the fields of an object. */
  boolean isFree();

  /** Returns the type of objects of a kind. */
  static MergeType ofKind(Schema schema) {
    return new Described(MetadataSchema.addTo(schema), false);
  }

  /**
   * Returns how a value is taken apart here.
   *
   * @param value null if there is none
   */
  default Shape shapeOf(@Nullable JsonNode value) {
    Shape own = value == null ? null : ownShape(value);
    if (own != null && allows(own)) {
      return own;
    }
    for (Shape shape : Shape.values()) {
      if (allows(shape)) {
        return shape;
      }
    }
    throw new IllegalStateException("a type that allows nothing");
  }

  private static @Nullable Shape ownShape(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> Shape.MAP;
      case ARRAY -> Shape.LIST;
      case STRING, NUMBER, BOOLEAN -> Shape.SCALAR;
      default -> null;
    };
  }

  /**
   * A place that a schema describes.
   *
   * @param preserves whether this or an outer schema preserves unknown fields
   */
  record Described(Schema schema, boolean preserves) implements MergeType {
    public Described {
      preserves = preserves || schema.preserveUnknownFields();
      schema = schema.embeddedResource() ? MetadataSchema.addTo(schema) : schema;
    }

    @Override
    public boolean allows(Shape shape) {
      Schema.Type type = schema.type();
      if (type == null) {
        return true;
      }
      return shape
          == switch (type) {
            case OBJECT -> Shape.MAP;
            case ARRAY -> Shape.LIST;
            case STRING, INTEGER, NUMBER, BOOLEAN -> Shape.SCALAR;
          };
    }

    @Override
    public boolean isAtomicList() {
      return schema.listType() == ListType.ATOMIC && !isMergedByPatches();
    }

    @Override
    public List<String> keys() {
      String mergeKey = schema.mergeStrategy().key();
      return isMergedByPatches() && mergeKey != null ? List.of(mergeKey) : schema.listMapKeys();
    }

    /** Kinds that say only how patches merge a list mean the same for apply. */
    private boolean isMergedByPatches() {
      return schema.mergeStrategy().merge() && !schema.source().has("x-kubernetes-list-type");
    }

    @Override
    public MergeType items() {
      Schema items = schema.items();
      return items == null ? Undescribed.WHOLE : new Described(items, preserves);
    }

    @Override
    public boolean isAtomicMap() {
      return schema.atomicMap();
    }

    @Override
    public boolean declares(String field) {
      return schema.properties().containsKey(field);
    }

    @Override
    public @Nullable MergeType field(String name) {
      Schema child = schema.child(name).orElse(null);
      if (child != null) {
        return new Described(child, preserves);
      }
      return allowsUnknownFields() ? Undescribed.FIELDWISE : null;
    }

    private boolean allowsUnknownFields() {
      return preserves || schema.anyAdditionalProperties() || schema.properties().isEmpty();
    }

    @Override
    public @Nullable JsonNode defaultOf(String field) {
      Schema property = schema.properties().get(field);
      return property == null ? null : property.defaultValue();
    }

    @Override
    public boolean isFree() {
      return schema.properties().isEmpty()
          && schema.additionalProperties() == null
          && allowsUnknownFields();
    }
  }

  /** A place of which nothing is known. Lists are owned as a whole there. */
  enum Undescribed implements MergeType {
    /** Each field of an object is owned apart. */
    FIELDWISE,
    /** Objects are owned as a whole, too. */
    WHOLE;

    @Override
    public boolean allows(Shape shape) {
      return true;
    }

    @Override
    public boolean isAtomicList() {
      return true;
    }

    @Override
    public List<String> keys() {
      return List.of();
    }

    @Override
    public MergeType items() {
      return WHOLE;
    }

    @Override
    public boolean isAtomicMap() {
      return this == WHOLE;
    }

    @Override
    public boolean declares(String field) {
      return false;
    }

    @Override
    public MergeType field(String name) {
      return this;
    }

    @Override
    public @Nullable JsonNode defaultOf(String field) {
      return null;
    }

    @Override
    public boolean isFree() {
      return this == FIELDWISE;
    }
  }
}
