package io.ackj.runtime.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Conditions;
import io.ackj.runtime.resource.ObjectJson;
import io.fabric8.kubernetes.client.CustomResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The members of a status that every kind has, read from and written to its JSON. */
final class ObjectStatus {
  private static final Logger LOG = LoggerFactory.getLogger("ackrt");

  private static final ObjectMapper JSON = ObjectJson.MAPPER;

  private final ObjectNode tree;

  private ObjectStatus(ObjectNode tree) {
    this.tree = tree;
  }

  /** Returns the status of an object; an empty one if it has none. */
  static ObjectStatus of(CustomResource<?, ?> object) {
    JsonNode tree = JSON.valueToTree(object.getStatus());
    return new ObjectStatus(tree instanceof ObjectNode status ? status : JSON.createObjectNode());
  }

  /** Returns the spec of an object; an empty one if it has none. */
  static ObjectNode spec(CustomResource<?, ?> object) {
    JsonNode tree = JSON.valueToTree(object.getSpec());
    return tree instanceof ObjectNode spec ? spec : JSON.createObjectNode();
  }

  /** Says whether nothing was written yet. */
  boolean isEmpty() {
    return tree.isEmpty();
  }

  /** Returns all of it; a copy. */
  ObjectNode tree() {
    return tree.deepCopy();
  }

  /** Returns the ARN of the resource; empty if it was never seen in AWS. */
  Optional<String> arn() {
    return text("arn");
  }

  /** Returns the Region that the resource lives in; empty if it was never seen in AWS. */
  Optional<String> region() {
    return text("region");
  }

  /** Returns the account that the resource lives in; empty if it was never seen in AWS. */
  Optional<String> account() {
    return text("ownerAccountID");
  }

  private Optional<String> text(String member) {
    String text = tree.path("ackResourceMetadata").path(member).asText("");
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Returns the spec paths that were applied; what is no path, somebody else wrote. */
  Set<FieldPath> applied() {
    Set<FieldPath> applied = new TreeSet<>();
    for (JsonNode path : tree.path("appliedFields")) {
      try {
        applied.add(FieldPath.parse(path.asText()));
      } catch (IllegalArgumentException e) {
        LOG.debug("not a path in status.appliedFields: {}", path);
      }
    }
    return applied;
  }

  /** Returns the conditions; none if somebody else wrote what cannot be read as such. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (JsonNode condition : tree.path("conditions")) {
      try {
        conditions.add(JSON.treeToValue(condition, Condition.class));
      } catch (JsonProcessingException e) {
        LOG.debug("not a condition in status.conditions: {}", condition);
      }
    }
    return conditions;
  }

  /** Returns the generation that the pass before was about; empty if none was. */
  Optional<Long> observed() {
    JsonNode observed = tree.path("observedGeneration");
    return observed.isNumber() ? Optional.of(observed.asLong()) : Optional.empty();
  }

  /** Says whether a pass over this very generation found everything in sync. */
  boolean isSynced(long generation) {
    return tree.path("observedGeneration").asLong(-1) == generation
        && Conditions.find(conditions(), ConditionType.RESOURCE_SYNCED)
            .filter(synced -> "True".equals(synced.getStatus()))
            .filter(synced -> Long.valueOf(generation).equals(synced.getObservedGeneration()))
            .isPresent();
  }

  /** Fills in which resource it is; the ARN is there already if AWS told it. */
  static void setMetadata(ObjectNode status, Destination destination, ObjectStatus before) {
    ObjectNode metadata = status.withObject("/ackResourceMetadata");
    String arn = metadata.path("arn").asText(before.arn().orElse(""));
    Optional<String> account =
        before
            .account()
            .or(() -> Optional.ofNullable(destination.account()))
            .or(() -> accountOf(arn));
    if (account.isEmpty()) {
      // Both are required members, and half of it would be refused.
      status.remove("ackResourceMetadata");
      return;
    }
    if (!arn.isEmpty()) {
      metadata.put("arn", arn);
    }
    metadata.put("ownerAccountID", account.get());
    metadata.put("partition", destination.partition());
    metadata.put("region", destination.region());
  }

  /** Fills in the applied paths, in order. */
  static void setApplied(ObjectNode status, Set<FieldPath> applied) {
    status.remove("appliedFields");
    if (!applied.isEmpty()) {
      ArrayNode paths = status.putArray("appliedFields");
      new TreeSet<>(applied).forEach(path -> paths.add(path.toString()));
    }
  }

  /** Fills in the conditions. */
  static void setConditions(ObjectNode status, List<Condition> conditions) {
    status.set("conditions", JSON.valueToTree(conditions));
  }

  /** An ARN is {@code arn:PARTITION:SERVICE:REGION:ACCOUNT:...}. */
  private static Optional<String> accountOf(String arn) {
    String[] parts = arn.split(":", 6);
    return parts.length == 6 && !parts[4].isEmpty() ? Optional.of(parts[4]) : Optional.empty();
  }
}
