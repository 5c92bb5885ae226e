package io.ackj.kube.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.Recorded;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FormatsTest {

  static Stream<Arguments> texts() {
    return Recorded.entries(Recorded.read(FormatsTest.class, "formats.yaml")).stream()
        .flatMap(
            each ->
                Recorded.entries(each.path("texts")).stream()
                    .map(
                        text ->
                            Arguments.of(
                                each.path("format").asText(),
                                text.asText(),
                                each.path("valid").asBoolean())));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("texts")
  void textsAreOfFormatsAsOnRealServer(String format, String text, boolean valid) {
    assertThat(Formats.matches(format, text)).isEqualTo(valid);
  }
}
