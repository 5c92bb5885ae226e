package io.ackj.kube.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.status.ApiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProtobufBodyTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> bodies() throws IOException {
    try (InputStream stream = ProtobufBodyTest.class.getResourceAsStream("bodies.tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arguments.of((Object[]) line.split("\t", -1)));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void bodyOfAClientBecomesTheObjectItStandsFor(String sender, String base64, String object)
      throws Exception {
    JsonNode expected = JSON.readTree(object);

    ObjectNode decoded = ProtobufBody.decode(Base64.getDecoder().decode(base64));

    // Long and int are different nodes for Jackson, and the same in JSON.
    assertThat(JSON.readTree(decoded.toString())).as(sender).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void bodyThatIsCutOffIsRefusedOrAnotherObject(String sender, String base64, String object) {
    byte[] body = Base64.getDecoder().decode(base64);

    for (int length = 0; length < body.length; length++) {
      assertRefusedOrDecoded(Arrays.copyOf(body, length));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void bodyWithWrongBytesIsRefusedOrAnotherObject(String sender, String base64, String object) {
    byte[] body = Base64.getDecoder().decode(base64);
    Random random = new Random(42);

    for (int run = 0; run < 200; run++) {
      byte[] damaged = body.clone();
      damaged[4 + random.nextInt(body.length - 4)] = (byte) random.nextInt(256);
      assertRefusedOrDecoded(damaged);
    }
  }

  private static void assertRefusedOrDecoded(byte[] body) {
    try {
      assertThat(ProtobufBody.decode(body).has("kind")).isTrue();
    } catch (ApiException e) {
      assertThat(e.code()).isIn(400, 415);
    }
  }

  @Test
  void bodyWithoutTheMagicNumberIsNoProtobuf() {
    assertRefused(
        "{}".getBytes(StandardCharsets.US_ASCII),
        400,
        "provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
  }

  @Test
  void kindThatNoClientSendsIsNotSupported() {
    assertRefused(
        envelope("example.com/v1", "Widget", new byte[0]),
        415,
        "the body of the request was in an unknown format - accepted media types include:"
            + " application/json, application/yaml");
  }

  @Test
  void fieldsThatTheTableDoesNotNameArePassedOver() {
    byte[] content = {
      (byte) 0xa0,
      0x06,
      0x01, // field 100, a varint
      (byte) 0xa9,
      0x06,
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      8, // field 101, eight bytes
      (byte) 0xb2,
      0x06,
      0x01,
      'x', // field 102, a text
      (byte) 0xbd,
      0x06,
      1,
      2,
      3,
      4, // field 103, four bytes
      0x20,
      0x01 // field 4 of a ConfigMap: immutable
    };

    ObjectNode decoded = ProtobufBody.decode(envelope("v1", "ConfigMap", content));

    assertThat(decoded.toString())
        .isEqualTo("{\"apiVersion\":\"v1\",\"kind\":\"ConfigMap\",\"immutable\":true}");
  }

  @Test
  void contentThatIsNoMessageIsRefusedInTheWordsOfADecoder() {
    assertRefused(
        envelope("v1", "ConfigMap", new byte[] {0x0a, 0x05}),
        400,
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: unexpected EOF");
    assertRefused(
        envelope("v1", "ConfigMap", new byte[] {0x08, 0x05}),
        400,
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: proto: wrong wireType = 0 for"
            + " field 1");
    assertRefused(
        envelope("v1", "ConfigMap", new byte[] {0x0b}),
        400,
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: proto: illegal wireType 3");
    assertRefused(
        envelope("v1", "ConfigMap", new byte[] {0x1a, 0x05, 0x0a, 0x01, (byte) 0xff, 0x12, 0x00}),
        400,
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: proto: field 1 is not UTF-8");
  }

  @Test
  void lengthBeyondAllBytesIsRefusedBeforeMemoryIsTaken() {
    assertRefused(
        envelope(
            "v1",
            "ConfigMap",
            new byte[] {0x0a, (byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f}),
        400,
        "ConfigMap in version \"v1\" cannot be handled as a ConfigMap: unexpected EOF");
  }

  private static void assertRefused(byte[] body, int code, String message) {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> ProtobufBody.decode(body));

    assertThat(refusal).hasMessage(message);
    assertThat(refusal.code()).isEqualTo(code);
  }

  private static byte[] envelope(String apiVersion, String kind, byte[] content) {
    ByteArrayOutputStream type = new ByteArrayOutputStream();
    write(type, 1, apiVersion.getBytes(StandardCharsets.UTF_8));
    write(type, 2, kind.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(new byte[] {'k', '8', 's', 0});
    write(body, 1, type.toByteArray());
    write(body, 2, content);
    return body.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, int field, byte[] bytes) {
    out.write(field << 3 | 2);
    out.write(bytes.length);
    out.writeBytes(bytes);
  }
}
