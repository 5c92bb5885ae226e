package io.ackj.bench.controller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as a person writes it.
 *
 * @param name of the object and of the table
 * @param region where it is to be
 * @param more members of the spec beside those that every table has, as a JSON object
 */
record Manifest(String name, String region, String more) {
  /** Nothing but what every table has. */
  static final String PLAIN = "{}";

  /** Where the controller works unless an object says otherwise. */
  static final String HOME = "us-west-2";

  private static final String REGION_ANNOTATION = "services.k8s.aws/region";

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String BASE =
      """
      {"apiVersion": "dynamodb.services.k8s.aws/v1alpha1", "kind": "Table",
       "metadata": {},
       "spec": {"attributeDefinitions": [{"attributeName": "id", "attributeType": "S"}],
                "keySchema": [{"attributeName": "id", "keyType": "HASH"}]}}
      """;

  /** AWS creates up to 500 tables at a time in a Region, and has up to 2,500 there. */
  private static final List<String> REGIONS =
      List.of(HOME, "us-east-1", "eu-west-1", "eu-central-1");

  /** Returns a table in the controller's own Region. */
  static Manifest of(String name, String more) {
    return new Manifest(name, HOME, more);
  }

  /**
   * Returns many tables that are equal but for their names, spread evenly.
   *
   * @param regions over how many Regions, at most 4
   */
  static List<Manifest> many(int count, int regions, String more) {
    return IntStream.range(0, count)
        .mapToObj(number -> new Manifest("table-" + number, REGIONS.get(number % regions), more))
        .toList();
  }

  /** Returns the names. */
  static Set<String> names(List<Manifest> manifests) {
    return manifests.stream().map(Manifest::name).collect(Collectors.toUnmodifiableSet());
  }

  /** Returns it as an API server takes it. */
  String json() {
    try {
      ObjectNode object = (ObjectNode) JSON.readTree(BASE);
      object.withObject("metadata").put("name", name);
      object.withObject("metadata").withObject("annotations").put(REGION_ANNOTATION, region);
      ObjectNode spec = object.withObject("spec");
      spec.put("tableName", name).setAll((ObjectNode) JSON.readTree(more));
      if (!spec.has("billingMode")) {
        spec.put("billingMode", "PAY_PER_REQUEST");
      }
      return object.toString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the spec of " + name + " is no JSON: " + more, e);
    }
  }
}
