package io.ackj.aws.tagging;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** A table and its tags. */
record TaggedTable(String name, String arn, Map<String, String> tags) {
  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("ResourceARN", arn);
    ArrayNode list = json.putArray("Tags");
    new TreeMap<>(tags)
        .forEach((key, value) -> list.addObject().put("Key", key).put("Value", value));
    return json;
  }
}
