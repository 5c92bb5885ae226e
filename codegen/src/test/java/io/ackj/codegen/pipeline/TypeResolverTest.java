package io.ackj.codegen.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.FieldType.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeResolverTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "string, string",
    "*string, string",
    "int, integer",
    "int32, integer",
    "*int64, integer",
    "integer, integer",
    "bool, boolean",
    "boolean, boolean",
    "float64, double",
    "bytes, blob",
    "[]byte, blob",
    "*metav1.Time, timestamp",
    "[]*string, [string]",
    "[][]string, [[string]]",
    "map[string]*string, {string}",
    "map[string][]*int64, {[integer]}",
    "' string ', string",
  })
  void goTypesAreRead(String go, String shown) {
    assertThat(TypeResolver.ofGo(go).map(Shown::type)).contains(shown);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "[]", "map[int]string", "*Book", "strings"})
  void whatIsNoGoTypeIsNone(String go) {
    assertThat(TypeResolver.ofGo(go)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "string, secret_key_reference",
    "[]string, [secret_key_reference]",
    "map[string]string, {secret_key_reference}",
    "map[string][]string, {[secret_key_reference]}",
  })
  void secretsTakeThePlaceOfWhatListsAndMapsHold(String go, String shown) {
    FieldType type = TypeResolver.ofGo(go).orElse(Scalar.DOCUMENT);

    assertThat(Shown.type(TypeResolver.secret(type))).isEqualTo(shown);
  }
}
