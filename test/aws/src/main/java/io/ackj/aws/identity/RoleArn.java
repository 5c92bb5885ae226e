package io.ackj.aws.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The name of a role.
 *
 * @param partition such as {@code aws}
 * @param accountId twelve digits
 * @param path with slashes on both sides, or one slash
 * @param name the role's name
 */
public record RoleArn(String partition, String accountId, String path, String name) {
  private static final Pattern FORM =
      Pattern.compile(
          "arn:(aws[a-z-]*):iam::(\\d{12}):role(/|/[\\u0021-\\u007F]+/)([\\w+=,.@-]{1,64})");

  /** Returns a role's name; empty if the text is none. */
  public static Optional<RoleArn> parse(String text) {
    Matcher matcher = FORM.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new RoleArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
        : Optional.empty();
  }

  /** Returns the ARN of a session of the role, which lacks the role's path. */
  public String sessionArn(String sessionName) {
    return "arn:" + partition + ":sts::" + accountId + ":assumed-role/" + name + "/" + sessionName;
  }

  /** Returns the role's unique id, which is the same for the same role. */
  public String uniqueId() {
    CRC32 sum = new CRC32();
    sum.update(toString().getBytes(StandardCharsets.UTF_8));
    return String.format(Locale.ROOT, "AROA%017d", sum.getValue());
  }

  @Override
  public String toString() {
    return "arn:" + partition + ":iam::" + accountId + ":role" + path + name;
  }
}
