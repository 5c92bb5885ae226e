package io.ackj.dynamodb;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Of AWS: tables that exist once they were created, and are active at the next look. */
final class StageAws implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JSON_TYPE = "application/x-amz-json-1.0";

  private static final String DESCRIPTION =
      """
      {"TableName": "%s", "TableStatus": "%s", "TableId": "i",
       "TableArn": "arn:aws:dynamodb:us-west-2:000000000000:table/%1$s",
       "CreationDateTime": 1.0, "ItemCount": 0, "TableSizeBytes": 0,
       "DeletionProtectionEnabled": false,
       "BillingModeSummary": {"BillingMode": "PAY_PER_REQUEST"},
       "ProvisionedThroughput": {"ReadCapacityUnits": 0, "WriteCapacityUnits": 0},
       "WarmThroughput":
         {"ReadUnitsPerSecond": 12000, "WriteUnitsPerSecond": 4000, "Status": "ACTIVE"},
       "AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}],
       "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
      """;

  /** Answers by operation that are the same for all tables. */
  private static final Map<String, String> FIXED =
      Map.of(
          "ListTables",
              """
              {"TableNames": []}
              """,
          "ListTagsOfResource",
              """
              {"Tags": [{"Key": "a", "Value": "b"},
                {"Key": "services.k8s.aws/namespace", "Value": "default"}]}
              """,
          "DescribeTimeToLive",
              """
              {"TimeToLiveDescription": {"TimeToLiveStatus": "ENABLED", "AttributeName": "t"}}
              """,
          "DescribeContinuousBackups",
              """
              {"ContinuousBackupsDescription": {"ContinuousBackupsStatus": "ENABLED",
                "PointInTimeRecoveryDescription": {"PointInTimeRecoveryStatus": "ENABLED"}}}
              """);

  private static final String IDENTITY =
      """
      <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
      <GetCallerIdentityResult><Arn>arn:aws:iam::000000000000:root</Arn>
      <UserId>u</UserId><Account>000000000000</Account></GetCallerIdentityResult>
      </GetCallerIdentityResponse>
      """;

  private static final String NOT_FOUND =
      """
      {"__type": "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
       "message": "Requested resource not found"}
      """;

  private final Set<String> created = ConcurrentHashMap.newKeySet();

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String body = Stage.drain(exchange);
    if (target == null) {
      Stage.send(exchange, 200, "text/xml", IDENTITY);
      return;
    }
    String operation = target.substring(target.indexOf('.') + 1);
    String answer = answer(operation, JSON.readTree(body).path("TableName").asText());
    Stage.send(exchange, answer.equals(NOT_FOUND) ? 400 : 200, JSON_TYPE, answer);
  }

  private String answer(String operation, String table) {
    if (operation.equals("CreateTable")) {
      created.add(table);
      return "{\"TableDescription\": " + DESCRIPTION.formatted(table, "CREATING") + "}";
    }
    if (operation.equals("DescribeTable") && created.contains(table)) {
      return "{\"Table\": " + DESCRIPTION.formatted(table, "ACTIVE") + "}";
    }
    return FIXED.getOrDefault(operation, NOT_FOUND);
  }
}
