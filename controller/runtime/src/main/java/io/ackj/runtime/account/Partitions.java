package io.ackj.runtime.account;

import java.util.Map;

/**
 * The partitions of AWS. The SDK knows them, too, but with all endpoints of all services, which are
 * seven thousand objects.
 */
final class Partitions {
  private static final String USUAL = "aws";

  /** By what the names of their Regions begin with. */
  private static final Map<String, String> BY_PREFIX =
      Map.of(
          "cn-", "aws-cn",
          "us-gov-", "aws-us-gov",
          "us-iso-", "aws-iso",
          "us-isob-", "aws-iso-b",
          "eu-isoe-", "aws-iso-e",
          "us-isof-", "aws-iso-f",
          "eusc-", "aws-eusc");

  private Partitions() {}

  /** Returns the partition that a Region belongs to, for example {@code aws-cn}. */
  static String of(String region) {
    return BY_PREFIX.entrySet().stream()
        .filter(entry -> region.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(USUAL);
  }
}
