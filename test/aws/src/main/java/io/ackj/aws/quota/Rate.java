package io.ackj.aws.quota;

/**
 * How often something may be done.
 *
 * @param perSecond in the long run
 * @param burst at once, after a while of rest
 * @param perConnection whether each connection has its own share; else each account and Region
 */
record Rate(double perSecond, double burst, boolean perConnection) {
  static Rate perSecond(double count) {
    return new Rate(count, count, false);
  }
}
