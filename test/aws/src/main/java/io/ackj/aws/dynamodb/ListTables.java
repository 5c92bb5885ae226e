package io.ackj.aws.dynamodb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.call.Operation;
import io.ackj.aws.dynamodb.table.Json;
import io.ackj.aws.dynamodb.table.TableFinder;
import io.ackj.aws.state.Cell;
import io.ackj.aws.state.TableRecord;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * ListTables: names in the order of bytes, at most 100 a page. The last page has no
 * LastEvaluatedTableName, also if it is full; a page may start after a table that does not exist.
 */
public final class ListTables implements Operation {
  private static final int LONGEST_PAGE = 100;

  @Override
  public ObjectNode run(Call call, ObjectNode input) {
    int limit = input.path("Limit").asInt(LONGEST_PAGE);
    String start = input.path("ExclusiveStartTableName").asText("");
    checkStart(start);
    List<String> names = names(call, start, limit + 1);
    ObjectNode answer = Json.object();
    if (names.size() <= limit) {
      answer.set("TableNames", Json.texts(names));
      return answer;
    }
    List<String> page = names.subList(0, limit);
    answer.set("TableNames", Json.texts(page));
    return answer.put("LastEvaluatedTableName", page.get(limit - 1));
  }

  private static void checkStart(String start) {
    if (start.contains(":")) {
      throw AwsException.validation(
          "1 validation error detected: Value '"
              + start
              + "' at 'exclusiveStartTableName' failed to satisfy constraint: Member must satisfy"
              + " regular expression pattern: [a-zA-Z0-9_.-]+");
    }
  }

  private static List<String> names(Call call, String start, int most) {
    NavigableMap<String, Cell<Optional<TableRecord>>> cells = TableFinder.region(call).tableCells();
    return cells.tailMap(start, false).entrySet().stream()
        .filter(cell -> cell.getValue().asOf(call.readTime()).isPresent())
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
