package io.ackj.aws.dynamodb.globaltable;

/**
 * Capacity that can be scaled by itself.
 *
 * @param region the Region whose read capacity it is; empty for write capacity, which is the same
 *     everywhere
 * @param index empty for the table itself
 */
record ScalingTarget(String region, String index) {
  static ScalingTarget write(String index) {
    return new ScalingTarget("", index);
  }

  static ScalingTarget read(String region, String index) {
    return new ScalingTarget(region, index);
  }
}
