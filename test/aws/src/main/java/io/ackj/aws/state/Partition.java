package io.ackj.aws.state;

/** AWS's partitions, which ARNs name first. */
public final class Partition {
  private Partition() {}

  /** Returns the partition of a Region. */
  public static String of(String region) {
    if (region.startsWith("cn-")) {
      return "aws-cn";
    }
    return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
  }
}
