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
 * Where a resource lives in AWS, as every kind tells in {@code status.ackResourceMetadata}. Absent
 * members are {@code null}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder(alphabetic = true)
public final class ResourceMetadata {
  @JsonProperty("arn")
  private @Nullable String arn;

  @JsonProperty("ownerAccountID")
  @Required
  private @Nullable String ownerAccountId;

  @JsonProperty("partition")
  private @Nullable String partition;

  @JsonProperty("region")
  @Required
  private @Nullable String region;

  private final Map<String, @Nullable Object> additionalProperties = new LinkedHashMap<>();

  /** Returns the resource's ARN; {@code null} while AWS has not told it. */
  public @Nullable String getArn() {
    return arn;
  }

  /** Sets the resource's ARN. */
  public void setArn(@Nullable String arn) {
    this.arn = arn;
  }

  /** Returns the 12-digit id of the AWS account that owns the resource. */
  public @Nullable String getOwnerAccountId() {
    return ownerAccountId;
  }

  /** Sets the 12-digit id of the AWS account that owns the resource. */
  public void setOwnerAccountId(@Nullable String ownerAccountId) {
    this.ownerAccountId = ownerAccountId;
  }

  /**
   * Returns the AWS partition, for example {@code aws} or {@code aws-cn}; {@code null} if it was
   * written before ACK knew partitions.
   */
  public @Nullable String getPartition() {
    return partition;
  }

  /** Sets the AWS partition, for example {@code aws} or {@code aws-cn}. */
  public void setPartition(@Nullable String partition) {
    this.partition = partition;
  }

  /** Returns the AWS Region, for example {@code eu-central-1}. */
  public @Nullable String getRegion() {
    return region;
  }

  /** Sets the AWS Region, for example {@code eu-central-1}. */
  public void setRegion(@Nullable String region) {
    this.region = region;
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
    return other instanceof ResourceMetadata that
        && Objects.equals(arn, that.arn)
        && Objects.equals(ownerAccountId, that.ownerAccountId)
        && Objects.equals(partition, that.partition)
        && Objects.equals(region, that.region)
        && additionalProperties.equals(that.additionalProperties);
  }

  @Override
  public int hashCode() {
    return Objects.hash(arn, ownerAccountId, partition, region, additionalProperties);
  }

  @Override
  public String toString() {
    return "ResourceMetadata[arn="
        + arn
        + ", ownerAccountID="
        + ownerAccountId
        + ", partition="
        + partition
        + ", region="
        + region
        + ", additionalProperties="
        + additionalProperties
        + ']';
  }
}
