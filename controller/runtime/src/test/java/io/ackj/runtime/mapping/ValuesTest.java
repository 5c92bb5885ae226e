package io.ackj.runtime.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Named.named;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  static final List<Named<Supplier<@Nullable Object>>> NULLS =
      List.of(
          named("list", () -> Values.list(null, Function.identity())),
          named("map", () -> Values.map(null, Function.identity())),
          named("integer", () -> Values.integer(null)),
          named("shortInteger", () -> Values.shortInteger(null)),
          named("byteInteger", () -> Values.byteInteger(null)),
          named("whole", () -> Values.whole(null)),
          named("single", () -> Values.single(null)),
          named("fraction", () -> Values.fraction(null)),
          named("seconds", () -> Values.seconds(null)),
          named("bytes", () -> Values.bytes(null)),
          named("base64", () -> Values.base64(null)),
          named("one", () -> Values.one(null)));

  @ParameterizedTest
  @FieldSource("NULLS")
  void nullStaysNull(Supplier<@Nullable Object> conversion) {
    assertThat(conversion.get()).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
  void numberOf32BitsPasses(long value) {
    assertThat(Values.integer(value)).isEqualTo((int) value);
    assertThat(Values.whole(Values.integer(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {Short.MIN_VALUE, -1, 0, Short.MAX_VALUE})
  void numberOf16BitsPasses(long value) {
    assertThat(Values.shortInteger(value)).isEqualTo((short) value);
    assertThat(Values.whole(Values.shortInteger(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(longs = {Byte.MIN_VALUE, -1, 0, Byte.MAX_VALUE})
  void numberOf8BitsPasses(long value) {
    assertThat(Values.byteInteger(value)).isEqualTo((byte) value);
    assertThat(Values.whole(Values.byteInteger(value))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "integer, 2147483648, -2147483648, 2147483647",
    "integer, -2147483649, -2147483648, 2147483647",
    "integer, 9223372036854775807, -2147483648, 2147483647",
    "shortInteger, 32768, -32768, 32767",
    "shortInteger, -32769, -32768, 32767",
    "byteInteger, 128, -128, 127",
    "byteInteger, -129, -128, 127",
  })
  void numberThatDoesNotFitIsRefused(String conversion, long value, String min, String max) {
    Map<String, Function<Long, @Nullable Number>> conversions =
        Map.of(
            "integer", Values::integer,
            "shortInteger", Values::shortInteger,
            "byteInteger", Values::byteInteger);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversions.getOrDefault(conversion, x -> null).apply(value))
        .withMessage("%s is out of range: AWS takes %s to %s here", value, min, max);
  }

  @Test
  void fractionsChangeTheirPrecision() {
    assertThat(Values.single(0.5)).isEqualTo(0.5f);
    assertThat(Values.fraction(0.25f)).isEqualTo(0.25);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T09:30:00Z, 2026-11-01T09:30:00Z, whole",
    "2026-11-01T09:30:00.999999999Z, 2026-11-01T09:30:00Z, not rounded up",
    "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59Z, before 1970 too",
  })
  void timesAreCutToSeconds(Instant time, Instant expected, String reason) {
    assertThat(Values.seconds(time)).as(reason).isEqualTo(expected);
  }

  @Test
  void bytesAreBase64Text() {
    byte[] bytes = "Größe?>".getBytes(UTF_8);

    assertThat(Values.base64(bytes)).isEqualTo("R3LDtsOfZT8+");
    assertThat(Values.bytes("R3LDtsOfZT8+")).isEqualTo(bytes);
  }

  @Test
  void textThatIsNotBase64IsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Values.bytes("not Base64"));
  }

  @Test
  void elementsOfListAreConvertedInTheirOrder() {
    assertThat(Values.list(Arrays.asList(3L, null, 1L), Values::integer))
        .containsExactly(3, null, 1);
    assertThat(Values.list(List.<Long>of(), Values::integer)).isEmpty();
  }

  @Test
  void valuesOfMapAreConvertedInTheirOrder() {
    Map<String, @Nullable Long> map = new LinkedHashMap<>();
    map.put("z", 3L);
    map.put("a", null);

    Map<String, Integer> converted = Values.map(map, Values::integer);

    Map<String, @Nullable Integer> expected = new LinkedHashMap<>();
    expected.put("z", 3);
    expected.put("a", null);
    assertThat(converted).containsExactlyEntriesOf(expected);
  }

  @Test
  void singleValueIsListOfOne() {
    assertThat(Values.one("arn")).containsExactly("arn");
  }
}
