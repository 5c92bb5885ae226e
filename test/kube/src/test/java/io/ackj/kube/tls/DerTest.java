package io.ackj.kube.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2.5.29.17, 0603551d11",
    "1.2.840.10045.4.3.2, 06082a8648ce3d040302",
    "1.3.6.1.5.5.7.3.1, 06082b06010505070301",
  })
  void objectIdentifierIsWrittenInBase128(String oid, String hex) {
    assertThat(hex(Der.oid(oid))).isEqualTo(hex);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "0, 0400",
    "127, 047f",
    "128, 048180",
    "255, 0481ff",
    "256, 04820100",
    "65536, 0483010000"
  })
  void lengthTakesAsFewBytesAsItCan(int length, String start) {
    assertThat(hex(Der.octets(new byte[length])))
        .startsWith(start)
        .hasSize(start.length() + 2 * length);
  }

  @Test
  void integerKeepsItsSign() {
    assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02020080");
  }

  @Test
  void timeIsInUtc() {
    assertThat(hex(Der.time(Instant.parse("2026-03-04T05:06:07Z"))))
        .isEqualTo("170d" + hex("260304050607Z".getBytes(StandardCharsets.US_ASCII)));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
