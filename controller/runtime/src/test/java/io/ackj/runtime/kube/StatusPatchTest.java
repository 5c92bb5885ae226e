package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusPatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A patch is shown without its check of the uid. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "member is new              | {'z':1}           | {'z':1,'a':1}       | add /a 1",
        "member is another          | {'a':1,'b':2}     | {'a':3,'b':2}       | add /a 3",
        "member is gone             | {'a':1,'b':2}     | {'b':2}             | remove /a",
        "member becomes null        | {'a':1,'b':2}     | {'a':null,'b':2}    | remove /a",
        "nested member is another   | {'a':{'b':1}}     | {'a':{'b':3}}       | add /a/b 3",
        "nested member is gone      | {'a':{'b':1}}     | {'a':{}}            | remove /a/b",
        "object is new              | {'z':1}           | {'z':1,'a':{'b':1}} | add /a {'b':1}",
        "nulls inside are not sent  | {'z':1}           | {'z':1,'a':[{'b':null}]} | add /a [{}]",
        "object instead of a value  | {'a':1}           | {'a':{'b':1}}       | add /a {'b':1}",
        "value instead of an object | {'a':{'b':1}}     | {'a':1}             | add /a 1",
        "lists are sent whole       | {'a':[1,2,3]}     | {'a':[1,2]}         | add /a [1,2]",
        "names are escaped          | {'z':1}           | {'z':1,'a/b~c':1}   | add /a~1b~0c 1",
        "all is gone                | {'a':1}           | {}                  | remove /a"
      })
  void patchesWhatDiffers(String difference, String before, String after, String patch)
      throws Exception {
    ArrayNode operations = StatusPatch.between("u1", json(before), json(after));

    assertThat(shown(operations))
        .as(difference)
        .containsExactly("test /metadata/uid 'u1'", patch.replaceFirst("/", "/status/"));
  }

  @Test
  void statusThatMayBeMissingIsSetAsAWhole() throws Exception {
    assertThat(shown(StatusPatch.between("u1", json("{}"), json("{'a':1,'b':null}"))))
        .containsExactly("test /metadata/uid 'u1'", "add /status {'a':1}");
  }

  @Test
  void nothingIsSentIfNothingDiffers() throws Exception {
    ObjectNode before = json("{'a':5,'b':null,'c':{'d':[1]}}");
    ObjectNode after = json("{'c':{'d':[1]},'e':null}").put("a", 5L);

    assertThat(StatusPatch.between("u1", before, after)).isEmpty();
    assertThat(StatusPatch.between("u1", JsonNodeFactory.instance.objectNode(), json("{}")))
        .isEmpty();
  }

  private static List<String> shown(ArrayNode operations) {
    List<String> lines = new ArrayList<>();
    for (JsonNode operation : operations) {
      JsonNode value = operation.path("value");
      String line = operation.path("op").asText() + ' ' + operation.path("path").asText();
      lines.add(value.isMissingNode() ? line : line + ' ' + value.toString().replace('"', '\''));
    }
    return lines;
  }

  private static ObjectNode json(String text) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
  }
}
