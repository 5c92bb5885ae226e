package io.ackj.aws.state;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The Regions of AWS that can hold replicas of tables. */
public final class AwsRegions {
  private static final Set<String> OPEN =
      Set.of(
          "ap-northeast-1",
          "ap-northeast-2",
          "ap-northeast-3",
          "ap-south-1",
          "ap-southeast-1",
          "ap-southeast-2",
          "ca-central-1",
          "cn-north-1",
          "cn-northwest-1",
          "eu-central-1",
          "eu-north-1",
          "eu-west-1",
          "eu-west-2",
          "eu-west-3",
          "sa-east-1",
          "us-east-1",
          "us-east-2",
          "us-gov-east-1",
          "us-gov-west-1",
          "us-west-1",
          "us-west-2");
  private static final Set<String> OPT_IN =
      Set.of(
          "af-south-1",
          "ap-east-1",
          "ap-east-2",
          "ap-south-2",
          "ap-southeast-3",
          "ap-southeast-4",
          "ap-southeast-5",
          "ap-southeast-7",
          "ca-west-1",
          "eu-central-2",
          "eu-south-1",
          "eu-south-2",
          "il-central-1",
          "me-central-1",
          "me-south-1",
          "mx-central-1");

  private AwsRegions() {}

  /** Returns whether there is a Region of that name. */
  public static boolean isKnown(String region) {
    return OPEN.contains(region) || OPT_IN.contains(region);
  }

  /** Returns whether accounts have to opt in to a Region. */
  public static boolean needsOptIn(String region) {
    return OPT_IN.contains(region);
  }

  /** Returns the Regions of a Region's partition, sorted. */
  public static List<String> besides(String region) {
    Set<String> all = new TreeSet<>(OPEN);
    all.addAll(OPT_IN);
    return all.stream().filter(other -> Partition.of(other).equals(Partition.of(region))).toList();
  }
}
