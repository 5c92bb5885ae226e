package io.ackj.aws.dynamodb.feature;

import io.ackj.aws.call.AwsException;
import io.ackj.aws.dynamodb.table.Refusals;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARN of something that belongs to a table.
 *
 * @param text the whole ARN
 * @param partition such as {@code aws}
 * @param service such as {@code dynamodb}
 * @param region may be empty
 * @param accountId may be empty
 * @param table the table's name
 * @param kind what it belongs to the table as; empty for the table itself
 * @param part name of the index, label of the stream, id of the backup; empty for the table itself
 */
public record ResourceArn(
    String text,
    String partition,
    String service,
    String region,
    String accountId,
    String table,
    String kind,
    String part) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:([^:]*):([^:]*):([^:]*):([^:]*):table/([^/]+)(?:/([a-z]+)/(.+))?", Pattern.DOTALL);

  /**
   * Reads a {@code ResourceArn}.
   *
   * @throws AwsException a {@code ValidationException} if it is none of anything that belongs to a
   *     table
   */
  public static ResourceArn parse(String text) {
    if (!text.startsWith("arn:")) {
      throw Refusals.invalid("ARNs must start with 'arn:': " + text);
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw notOfDynamoDb(text);
    }
    return new ResourceArn(
        text,
        form.group(1),
        form.group(2),
        form.group(3),
        form.group(4),
        form.group(5),
        form.group(6) == null ? "" : form.group(6),
        form.group(7) == null ? "" : form.group(7));
  }

  /** Returns the refusal of an ARN that the operation is not for. */
  public static AwsException notOfDynamoDb(String text) {
    return Refusals.invalid("Provided Arn is not a DynamoDB resource arn: " + text);
  }

  /** Tells whether it is the ARN of a table. */
  public boolean isTable() {
    return kind.isEmpty();
  }

  /** Tells whether it is the ARN of a stream. */
  public boolean isStream() {
    return kind.equals("stream");
  }

  /** Tells whether it is the ARN of an index. */
  public boolean isIndex() {
    return kind.equals("index");
  }
}
