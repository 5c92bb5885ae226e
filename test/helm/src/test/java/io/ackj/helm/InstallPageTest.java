package io.ackj.helm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of values in {@code docs/install.md} against the chart. */
class InstallPageTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\| [^|]+ \\|");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Groups that have one row for all that is in them. */
  private static final List<String> WHOLE = List.of("resources", "deployment.nodeSelector");

  private final Map<String, String> rows = rows();
  private final Map<String, JsonNode> values = values();

  @Test
  void everyValueHasARow() {
    assertThat(new TreeSet<>(rows.keySet())).isEqualTo(new TreeSet<>(values.keySet()));
  }

  @Test
  void everyRowHasTheDefault() {
    rows.forEach(
        (value, cell) -> {
          Matcher code = CODE.matcher(cell);
          if (code.matches()) {
            assertThat(Project.parse(code.group(1))).as(value).isEqualTo(values.get(value));
          }
        });
  }

  @Test
  void rowsAreInTheOrderOfTheFile() {
    assertThat(List.copyOf(rows.keySet())).isEqualTo(List.copyOf(values.keySet()));
  }

  private static Map<String, String> rows() {
    String page = Project.text("docs/install.md");
    int begin = page.indexOf("\n## Values\n");
    Matcher row = ROW.matcher(page.substring(begin, page.indexOf("\n## ", begin + 1)));
    Map<String, String> rows = new LinkedHashMap<>();
    while (row.find()) {
      rows.put(row.group(1), row.group(2));
    }
    return rows;
  }

  private static Map<String, JsonNode> values() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    collect("", Project.yaml("helm/values.yaml"), values);
    return values;
  }

  private static void collect(String path, JsonNode node, Map<String, JsonNode> values) {
    if (node.isObject() && !node.isEmpty() && !WHOLE.contains(path)) {
      List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
      members.forEach(
          member ->
              collect(
                  path.isEmpty() ? member.getKey() : path + '.' + member.getKey(),
                  member.getValue(),
                  values));
    } else {
      values.put(path, node);
    }
  }
}
