package io.ackj.aws.dynamodb.tags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tags in inputs and answers. */
public final class Tags {
  private Tags() {}

  /**
   * Returns the tags of a TagResource, by key.
   *
   * @throws io.ackj.aws.call.AwsException if there are none, or one is not valid
   */
  public static Map<String, String> toSet(ObjectNode input) {
    List<JsonNode> tags = Members.list(input, "Tags");
    TagRules.requireSome(tags);
    return TagRules.read(tags);
  }

  /**
   * Returns the keys of an UntagResource.
   *
   * @throws io.ackj.aws.call.AwsException if there are none, or one is not valid
   */
  public static List<String> toRemove(ObjectNode input) {
    List<String> keys = Members.texts(input, "TagKeys");
    TagRules.checkKeys(keys);
    return keys;
  }

  /** Returns tags in the order in which AWS lists them: none that means anything. */
  public static List<ObjectNode> inNoOrder(Map<String, String> tags) {
    return tags.entrySet().stream()
        .sorted(Comparator.comparing(tag -> Integer.reverse(tag.getKey().hashCode())))
        .map(tag -> Json.object().put("Key", tag.getKey()).put("Value", tag.getValue()))
        .toList();
  }

  /** Returns the tags of a table that reads as of a time see. */
  public static Map<String, String> of(TableRecord table, Instant time) {
    boolean creating = table.asOf(time).base() == TableStatus.CREATING;
    return creating ? Map.of() : TaggedResource.cell(table, "").asOf(time).visible();
  }
}
