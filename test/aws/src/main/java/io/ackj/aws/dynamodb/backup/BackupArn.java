package io.ackj.aws.dynamodb.backup;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.feature.Regions;
import io.ackj.aws.state.Partition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of a backup. AWS finds a backup by table and id and does not mind the ARN's Region, as
 * long as there is such a Region.
 */
public record BackupArn(String text, String region, String table, String id) {
  private static final Pattern FORM =
      Pattern.compile("arn:([^:]*):([^:]*):([^:]*):([^:]*):table/([^/]+)/backup/([^/]+)");

  /**
   * Reads an ARN.
   *
   * @throws AwsException if it is none of a backup that the caller may ask for here
   */
  public static BackupArn parse(Call call, String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw AwsException.validation("Invalid Backup ARN");
    }
    String region = form.group(3);
    if (region.isEmpty()) {
      throw AwsException.of("AccessDeniedException", "Access is denied");
    }
    boolean valid =
        form.group(2).equals("dynamodb")
            && Regions.exist(region)
            && form.group(1).equals(Partition.of(region))
            && form.group(1).equals(Partition.of(call.region()));
    if (!valid) {
      throw AwsException.validation("BackupArn is not valid");
    }
    if (!form.group(4).equals(call.accountId())) {
      throw AwsException.of("AccessDeniedException", "Access is denied");
    }
    return new BackupArn(text, region, form.group(5), form.group(6));
  }

  /** Returns the answer if there is no such backup. */
  public AwsException notFound() {
    return AwsException.of("BackupNotFoundException", "Backup not found: " + text);
  }
}
