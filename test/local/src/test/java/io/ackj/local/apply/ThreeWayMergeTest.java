package io.ackj.local.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A manifest that is applied again changes what it says, and nothing that others say. */
class ThreeWayMergeTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "nothing new      | {'a':1}       | {'a':1}       | {'a':1,'b':2}   | {}",
        "a new field      | {}            | {'a':1}       | {}              | {'a':1}",
        "another value    | {'a':1}       | {'a':2}       | {'a':1}         | {'a':2}",
        "drift            | {'a':1}       | {'a':1}       | {'a':7}         | {'a':1}",
        "a field is gone  | {'a':1,'b':1} | {'a':1}       | {'a':1,'b':1}   | {'b':null}",
        "gone everywhere  | {'b':1}       | {}            | {}              | {}",
        "inside           | {'s':{'a':1}} | {'s':{'b':1}} | {'s':{'a':1,'c':1}}"
            + " | {'s':{'b':1,'a':null}}",
        "of others        | {}            | {'s':{'b':1}} | {'s':{'b':1,'c':1}} | {}",
        "a list as whole  | {'l':[1]}     | {'l':[1,2]}   | {'l':[1]}       | {'l':[1,2]}",
        "null is absence  | {}            | {'a':null}    | {}              | {}",
        "null removes     | {}            | {'a':null}    | {'a':1}         | {'a':null}",
        "kind of number   | {}            | {'a':1}       | {'a':1.0}       | {}"
      })
  void patchHoldsWhatHasToChange(
      String reason, String original, String modified, String current, String patch)
      throws JsonProcessingException {
    assertThat(ThreeWayMerge.patch(object(original), object(modified), object(current)))
        .as(reason)
        .isEqualTo(object(patch));
  }

  private static ObjectNode object(String text) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
  }
}
