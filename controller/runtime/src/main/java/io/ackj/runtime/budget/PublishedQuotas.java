package io.ackj.runtime.budget;

import java.util.Map;

/**
 * How often AWS lets operations of DynamoDB's control plane be called, per second, account and
 * Region. Operations that are not here have no published rate.
 *
 * <table>
 *   <caption>Calls per second</caption>
 *   <tr><th>operation</th><th>rate</th><th>source</th></tr>
 *   <tr><td>ListTagsOfResource</td><td>10</td><td>API reference</td></tr>
 *   <tr><td>TagResource, UntagResource</td><td>5</td><td>API reference</td></tr>
 *   <tr><td>DescribeContinuousBackups</td><td>10</td><td>API reference</td></tr>
 *   <tr><td>UpdateContinuousBackups</td><td>10</td><td>taken as its read's</td></tr>
 *   <tr><td>DescribeTimeToLive</td><td>10</td><td>taken as that of other reads; throttling was
 *       measured for single connections, and is adapted to</td></tr>
 *   <tr><td>Describe-, Update-, ListContributorInsights</td><td>5</td><td>developer guide</td></tr>
 *   <tr><td>CreateBackup</td><td>50</td><td>API reference</td></tr>
 *   <tr><td>DescribeBackup, DeleteBackup</td><td>10</td><td>API reference</td></tr>
 *   <tr><td>ListBackups</td><td>5</td><td>API reference</td></tr>
 * </table>
 */
final class PublishedQuotas {
  /** So that fewer than one call in a hundred is throttled although clocks and delays differ. */
  static final double SHARE = 0.95;

  static final Map<String, Double> PER_SECOND =
      Map.ofEntries(
          Map.entry("ListTagsOfResource", 10.0),
          Map.entry("TagResource", 5.0),
          Map.entry("UntagResource", 5.0),
          Map.entry("DescribeContinuousBackups", 10.0),
          Map.entry("UpdateContinuousBackups", 10.0),
          Map.entry("DescribeTimeToLive", 10.0),
          Map.entry("DescribeContributorInsights", 5.0),
          Map.entry("UpdateContributorInsights", 5.0),
          Map.entry("ListContributorInsights", 5.0),
          Map.entry("CreateBackup", 50.0),
          Map.entry("DescribeBackup", 10.0),
          Map.entry("DeleteBackup", 10.0),
          Map.entry("ListBackups", 5.0));

  private PublishedQuotas() {}
}
