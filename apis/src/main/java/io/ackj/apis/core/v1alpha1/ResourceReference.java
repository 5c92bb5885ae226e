package io.ackj.apis.core.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for a value that another Kubernetes object holds: {@code <field>Ref} in a spec takes
 * the place of {@code <field>}. The kind of that object and the field to read are fixed by the
 * field.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = true)
public final class ResourceReference {
  @JsonProperty("from")
  private @Nullable From from;

  private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** Returns the object that is referred to; {@code null} if the reference is empty. */
  public @Nullable From getFrom() {
    return from;
  }

  /** Sets the object that is referred to. */
  public void setFrom(@Nullable From from) {
    this.from = from;
  }

  /** Returns the properties that this type has no member for, in the order they were read in. */
  @JsonAnyGetter
  public Map<String, @Nullable Object> getAdditionalProperties() {
    return additionalProperties;
  }

  /** Keeps a property that this type has no member for; {@code null} stands for JSON's null. */
  @JsonAnySetter
  public void setAdditionalProperty(String name, @Nullable Object value) {
    additionalProperties.put(name, value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResourceReference that
        && Objects.equals(from, that.from)
        && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, additionalProperties);
  }

  @Override
  public String toString() {
    return "ResourceReference[from="
        + from
        + ", additionalProperties="
        + additionalProperties
        + ']';
  }

  /** Names the object that is referred to. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder(alphabetic = true)
  public static final class From {
    @JsonProperty("name")
    private @Nullable String name;

    @JsonProperty("namespace")
    private @Nullable String namespace;

    private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

    /** Returns the object's {@code metadata.name}. */
    public @Nullable String getName() {
      return name;
    }

    /** Sets the object's {@code metadata.name}. */
    public void setName(@Nullable String name) {
      this.name = name;
    }

    /** Returns the object's namespace; {@code null} means that of the object that refers to it. */
    public @Nullable String getNamespace() {
      return namespace;
    }

    /** Sets the object's namespace; {@code null} means that of the object that refers to it. */
    public void setNamespace(@Nullable String namespace) {
      this.namespace = namespace;
    }

    /** Returns the properties that this type has no member for, in the order they were read in. */
    @JsonAnyGetter
    public Map<String, @Nullable Object> getAdditionalProperties() {
      return additionalProperties;
    }

    /** Keeps a property that this type has no member for; {@code null} stands for JSON's null. */
    @JsonAnySetter
    public void setAdditionalProperty(String name, @Nullable Object value) {
      additionalProperties.put(name, value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof From that
          && Objects.equals(name, that.name)
          && Objects.equals(namespace, that.namespace)
          && additionalProperties.equals(that.additionalProperties);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, namespace, additionalProperties);
    }

    @Override
    public String toString() {
      return "From[name="
          + name
          + ", namespace="
          + namespace
          + ", additionalProperties="
          + additionalProperties
          + ']';
    }
  }
}
