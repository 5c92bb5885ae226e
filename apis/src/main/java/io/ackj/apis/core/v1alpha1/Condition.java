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
 * One aspect of a resource's state, as every kind carries them in {@code status.conditions}.
 *
 * <p>The members are ACK's, plus {@code observedGeneration}, so that a reader can tell a condition
 * that is about the present spec from one that is older. Absent members are {@code null}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = true)
public final class Condition {
  @JsonProperty("type")
  @Required
  private @Nullable String type;

  @JsonProperty("status")
  @Required
  private @Nullable String status;

  @JsonProperty("reason")
  private @Nullable String reason;

  @JsonProperty("message")
  private @Nullable String message;

  @JsonProperty("lastTransitionTime")
  private @Nullable String lastTransitionTime;

  @JsonProperty("observedGeneration")
  private @Nullable Long observedGeneration;

  private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** Returns what the condition is about, for example {@code ACK.ResourceSynced}. */
  public @Nullable String getType() {
    return type;
  }

  /** Sets what the condition is about. */
  public void setType(@Nullable String type) {
    this.type = type;
  }

  /** Returns whether the condition holds: {@code True}, {@code False} or {@code Unknown}. */
  public @Nullable String getStatus() {
    return status;
  }

  /** Sets whether the condition holds: {@code True}, {@code False} or {@code Unknown}. */
  public void setStatus(@Nullable String status) {
    this.status = status;
  }

  /** Returns the cause in a word that programs can compare; {@code null} if there is none. */
  public @Nullable String getReason() {
    return reason;
  }

  /** Sets the cause in a word that programs can compare. */
  public void setReason(@Nullable String reason) {
    this.reason = reason;
  }

  /** Returns the state in words for people; {@code null} if there is nothing to say. */
  public @Nullable String getMessage() {
    return message;
  }

  /** Sets the state in words for people. */
  public void setMessage(@Nullable String message) {
    this.message = message;
  }

  /**
   * Returns when {@code status} last changed, as RFC 3339 text; {@code null} if that is not known.
   *
   * <p>It is text, because a time that cannot be parsed must not keep a resource from being read.
   */
  public @Nullable String getLastTransitionTime() {
    return lastTransitionTime;
  }

  /**
   * Sets when {@code status} last changed, as RFC 3339 text such as {@code 2026-11-01T09:30:00Z}.
   */
  public void setLastTransitionTime(@Nullable String lastTransitionTime) {
    this.lastTransitionTime = lastTransitionTime;
  }

  /**
   * Returns the {@code metadata.generation} that the condition is about; {@code null} if whoever
   * set it did not say, as ACK does not.
   */
  public @Nullable Long getObservedGeneration() {
    return observedGeneration;
  }

  /** Sets the {@code metadata.generation} that the condition is about. */
  public void setObservedGeneration(@Nullable Long observedGeneration) {
    this.observedGeneration = observedGeneration;
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
    return other instanceof Condition that
        && Objects.equals(type, that.type)
        && Objects.equals(status, that.status)
        && Objects.equals(reason, that.reason)
        && Objects.equals(message, that.message)
        && Objects.equals(lastTransitionTime, that.lastTransitionTime)
        && Objects.equals(observedGeneration, that.observedGeneration)
        && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        type,
        status,
        reason,
        message,
        lastTransitionTime,
        observedGeneration,
        additionalProperties);
  }

  @Override
  public String toString() {
    return "Condition[type="
        + type
        + ", status="
        + status
        + ", reason="
        + reason
        + ", message="
        + message
        + ", lastTransitionTime="
        + lastTransitionTime
        + ", observedGeneration="
        + observedGeneration
        + ", additionalProperties="
        + additionalProperties
        + ']';
  }
}
