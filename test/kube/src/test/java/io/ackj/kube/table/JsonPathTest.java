package io.ackj.kube.table;

import static io.ackj.kube.json.Trees.tree;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final JsonNode OBJECT =
      tree(
          """
          a: {b: x, 'c.d/e': dotted, n: null}
          l: [{type: Ready, status: 'True', n: 1}, {type: Other, n: 2}]
          p: [x, z, u]
          """);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          .a.b                             | [x]             | fields
          $.a.b                            | [x]             | from the root
          @.a.b                            | [x]             | from the current object
          .a['b']                          | [x]             | a quoted name
          .a.c\\.d/e                       | [dotted]        | an escaped dot
          .a['c\\.d/e']                    | [dotted]        | an escaped dot in quotes
          .a.n                             | [null]          | null
          .a.x                             | []              | a missing field
          .a.b.x                           | []              | a field of a text
          .l.type                          | []              | a field of a list
          .p[1]                            | [z]             | an index
          .p[-1]                           | [u]             | an index from the end
          .p[3]                            | []              | an index behind the end
          .p[-4]                           | []              | an index before the start
          .p[*]                            | [x, z, u]       | all entries
          .p[1:]                           | [z, u]          | a slice
          .p[:2]                           | [x, z]          | a slice from the start
          .p[0:3:2]                        | [x, u]          | a slice with a step
          .p[1:1]                          | []              | an empty slice
          .p[0:9]                          | []              | a slice that is too long
          .p[0,2]                          | [x, u]          | a union
          .a.b[0]                          | []              | an index of a text
          .l[*].type                       | [Ready, Other]  | fields of all entries
          .l[?(@.type=="Ready")].status    | ['True']        | a filter by text
          .l[?(@.type=='Ready')].status    | ['True']        | a filter in single quotes
          .l[?(@.type!="Ready")].n         | [2]             | a filter by another text
          .l[?(@.n>1)].type                | [Other]         | a filter by number
          .l[?(@.n<=1)].type               | [Ready]         | a filter by number, or equal
          .l[?(@.status)].type             | [Ready]         | a filter by presence
          .l[?(@.type=="No")].n            | []              | a filter that nothing meets
          .l[?(@.n=="1")].type             | []              | a filter by another type
          .a[?(@.b=="x")]                  | []              | a filter of an object
          ..status                         | ['True']        | anywhere below
          .a.*                             | [x, dotted, null] | all fields
          a.b                              | []              | a word instead of a field
          .l[x]                            | []              | brackets without meaning
          """)
  void pathFindsValues(String path, String found, String reason) {
    assertThat(JsonPath.parse(path).find(OBJECT))
        .as(reason)
        .containsExactlyElementsOf(entries(found));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".a[",
        ".a[x]",
        ".a[]",
        ".l[?(@.x",
        ".l[?(@.x)",
        "a.b",
        "....x",
        ".p[0:1:0]",
        ".l[?('x)]"
      })
  void malformedPathIsFoundOut(String path) {
    assertThat(JsonPath.check(path)).isPresent();
  }

  @Test
  void pathsOfPrinterColumnsAreWellFormed() {
    assertThat(JsonPath.check(".status.conditions[?(@.type==\"ACK.ResourceSynced\")].status"))
        .isEmpty();
  }

  @Test
  void firstValueCountsUnlessItIsNull() {
    assertThat(JsonPath.parse(".l[*].n").first(OBJECT)).contains(tree("1"));
    assertThat(JsonPath.parse(".a.n").first(OBJECT)).isEmpty();
    assertThat(JsonPath.parse(".a.x").first(OBJECT)).isEmpty();
  }

  private static List<JsonNode> entries(String yaml) {
    List<JsonNode> entries = new ArrayList<>();
    tree(yaml).forEach(entries::add);
    return entries;
  }
}
