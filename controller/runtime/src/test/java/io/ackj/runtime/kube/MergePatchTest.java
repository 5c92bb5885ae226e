package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .build();

  @ParameterizedTest(name = "{3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a': 1} | {'a': 1} | {} | what is alike is not sent",
        "{'a': 1} | {'a': 2} | {'a': 2} | what differs is sent",
        "{'a': 1} | {} | {'a': null} | what is to go is null",
        "{'a': null} | {} | {} | null is as good as missing",
        "{'a': {'b': 1, 'c': 2}} | {'a': {'b': 1}} | {'a': {'c': null}} | objects are merged",
        "{'a': [1, 2]} | {'a': [2]} | {'a': [2]} | lists are replaced",
        "{} | {'a': {'b': 1}} | {'a': {'b': 1}} | what is new is sent whole",
        "{'a': 1} | {'a': {'b': 1}} | {'a': {'b': 1}} | a value becomes an object"
      })
  void patchIs(String before, String after, String expected, String why)
      throws JsonProcessingException {
    assertThat(MergePatch.between(tree(before), tree(after))).as(why).isEqualTo(tree(expected));
  }

  private static ObjectNode tree(String json) throws JsonProcessingException {
    return (ObjectNode) JSON.readTree(json);
  }
}
