package io.ackj.aws.http;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Makes request ids in AWS's forms. */
final class RequestIds {
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
  private static final int LENGTH = 52;

  private RequestIds() {}

  /** Returns an id of DynamoDB's form: 52 capitals and digits. */
  static String next() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }

  /** Returns an id of STS's form. It is no secret, so that no secure random number is spent. */
  static String nextUuid() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
