package io.ackj.apis.core.v1alpha1;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.fabric8.generator.annotation.Required;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Names one key of a Kubernetes Secret; it stands where a spec needs a value that must not be in
 * it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = true)
public final class SecretKeyReference {
  @JsonProperty("key")
  @Required
  private @Nullable String key;

  @JsonProperty("name")
  private @Nullable String name;

  @JsonProperty("namespace")
  private @Nullable String namespace;

  private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** Returns the key under the Secret's {@code data}. */
  public @Nullable String getKey() {
    return key;
  }

  /** Sets the key under the Secret's {@code data}. */
  public void setKey(@Nullable String key) {
    this.key = key;
  }

  /** Returns the Secret's name. */
  public @Nullable String getName() {
    return name;
  }

  /** Sets the Secret's name. */
  public void setName(@Nullable String name) {
    this.name = name;
  }

  /** Returns the Secret's namespace; {@code null} means that of the object that refers to it. */
  public @Nullable String getNamespace() {
    return namespace;
  }

  /** Sets the Secret's namespace; {@code null} means that of the object that refers to it. */
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
    return other instanceof SecretKeyReference that
        && Objects.equals(key, that.key)
        && Objects.equals(name, that.name)
        && Objects.equals(namespace, that.namespace)
        && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, name, namespace, additionalProperties);
  }

  @Override
  public String toString() {
    return "SecretKeyReference[key="
        + key
        + ", name="
        + name
        + ", namespace="
        + namespace
        + ", additionalProperties="
        + additionalProperties
        + ']';
  }
}
