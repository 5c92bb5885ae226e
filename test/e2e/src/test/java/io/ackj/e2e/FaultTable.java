package io.ackj.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.Specs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a manifest of a fault run declares of a table, beside its key.
 *
 * @param edit the value of a tag
 * @param stream whether changes are streamed
 * @param recovery whether it can be recovered to any point in time
 */
record FaultTable(int edit, boolean stream, boolean recovery) {
  static FaultTable random(Random random, int edit) {
    return new FaultTable(edit, random.nextBoolean(), random.nextBoolean());
  }

  String spec() {
    return Specs.PLAIN
        + """
        tags: [{key: edit, value: '%d'}]
        streamSpecification: %s
        continuousBackups: {pointInTimeRecoveryEnabled: %b}
        """
            .formatted(
                edit,
                stream
                    ? "{streamEnabled: true, streamViewType: KEYS_ONLY}"
                    : "{streamEnabled: false}",
                recovery);
  }

  /** Returns what AWS has otherwise; empty if all is as declared. */
  List<String> differences(AwsEnd aws, String name) {
    List<String> wrong = new ArrayList<>();
    JsonNode table = aws.table(name).orElse(null);
    if (table == null) {
      return List.of(name + " is not there");
    }
    expect(wrong, name + " is", "ACTIVE", table.path("TableStatus").asText());
    expect(
        wrong,
        "the stream of " + name,
        stream ? "KEYS_ONLY" : "",
        table.at("/StreamSpecification/StreamViewType").asText());
    expect(
        wrong,
        "the recovery of " + name,
        recovery ? "ENABLED" : "DISABLED",
        aws.call("DescribeContinuousBackups", "{\"TableName\":\"" + name + "\"}")
            .at(
                "/ContinuousBackupsDescription/PointInTimeRecoveryDescription/PointInTimeRecoveryStatus")
            .asText());
    expect(wrong, "the tag of " + name, Integer.toString(edit), tag(aws, name));
    return wrong;
  }

  private static String tag(AwsEnd aws, String name) {
    JsonNode tags =
        aws.call("ListTagsOfResource", "{\"ResourceArn\":\"" + AwsEnd.key(name).arn() + "\"}");
    for (JsonNode tag : tags.path("Tags")) {
      if (tag.path("Key").asText().equals("edit")) {
        return tag.path("Value").asText();
      }
    }
    return "none";
  }

  private static void expect(List<String> wrong, String what, String wanted, String found) {
    if (!found.equals(wanted)) {
      wrong.add("%s should be '%s', but is '%s'".formatted(what, wanted, found));
    }
  }
}
