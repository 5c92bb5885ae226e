package io.ackj.aws.state;

/** Where a table is. A table that is deleted and made again has the same key. */
public record TableKey(String accountId, String region, String name) {
  /** Returns the table's ARN. */
  public String arn() {
    return "arn:" + partition() + ":dynamodb:" + region + ":" + accountId + ":table/" + name;
  }

  /** Returns the ARN of one of its indexes. */
  public String indexArn(String index) {
    return arn() + "/index/" + index;
  }

  /** Returns the ARN of one of its streams. */
  public String streamArn(String label) {
    return arn() + "/stream/" + label;
  }

  /** Returns the key of the table of the same name in another Region. */
  public TableKey in(String otherRegion) {
    return new TableKey(accountId, otherRegion, name);
  }

  private String partition() {
    return Partition.of(region);
  }
}
