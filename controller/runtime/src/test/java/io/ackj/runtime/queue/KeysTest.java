package io.ackj.runtime.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.account.ClientKey;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.kube.ForeignKind;
import io.ackj.runtime.reference.Referrer;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose {@code equals} is written by hand differ in what they are made of, and only so. */
class KeysTest {
  private static final Referrer.Loop LOOP = key -> {};
  private static final Referrer.Loop OTHER_LOOP = key -> {};

  static Stream<Arguments> keys() {
    return Stream.of(
        Arguments.of(
            (Supplier<Object>) () -> new ObjectKey("a", "b"),
            List.of(new ObjectKey("x", "b"), new ObjectKey("a", "x"))),
        Arguments.of(
            (Supplier<Object>) () -> entry("b", Priority.CHANGE, 1),
            List.of(
                entry("x", Priority.CHANGE, 1),
                entry("b", Priority.RESYNC, 1),
                entry("b", Priority.CHANGE, 2))),
        Arguments.of(
            (Supplier<Object>) () -> destination("1", "r", "http://h", "role"),
            List.of(
                destination("2", "r", "http://h", "role"),
                destination("1", "x", "http://h", "role"),
                destination("1", "r", "http://x", "role"),
                destination("1", "r", "http://h", "x"))),
        Arguments.of(
            (Supplier<Object>) () -> client("1", "comment"),
            List.of(client("2", "comment"), client("1", "x"))),
        Arguments.of(
            (Supplier<Object>) () -> new ForeignKind("g", "k", "p"),
            List.of(
                new ForeignKind("x", "k", "p"),
                new ForeignKind("g", "x", "p"),
                new ForeignKind("g", "k", "x"))),
        Arguments.of(
            (Supplier<Object>) () -> new Referrer(LOOP, new ObjectKey("a", "b")),
            List.of(
                new Referrer(OTHER_LOOP, new ObjectKey("a", "b")),
                new Referrer(LOOP, new ObjectKey("a", "x")))));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void differInEachOfTheirParts(Supplier<Object> same, List<Object> others) {
    assertThat(same.get()).isEqualTo(same.get()).hasSameHashCodeAs(same.get());
    assertThat(others).doesNotContain(same.get()).doesNotHaveDuplicates();
  }

  private static Entry entry(String name, Priority priority, long second) {
    return new Entry(new ObjectKey("a", name), priority, Instant.ofEpochSecond(second));
  }

  private static ClientKey client(String digit, String comment) {
    return new ClientKey(destination(digit, "r", "http://h", "role"), List.of(comment));
  }

  private static Destination destination(
      String digit, String region, String endpoint, String role) {
    String account = digit.repeat(12);
    return new Destination(
        account,
        region,
        URI.create(endpoint),
        RoleArn.parse("arn:aws:iam::" + account + ":role/" + role).orElseThrow());
  }
}
