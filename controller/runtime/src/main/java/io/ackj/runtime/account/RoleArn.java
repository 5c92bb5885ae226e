package io.ackj.runtime.account;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an IAM role.
 *
 * @param partition for example {@code aws-cn}
 * @param account the 12-digit id of the account that the role is in, and so of what is made with it
 * @param pathAndName what follows {@code role/}
 */
public record RoleArn(String partition, String account, String pathAndName) {
  private static final Pattern FORM =
      Pattern.compile("arn:([a-z][a-z0-9-]*):iam::(\\d{12}):role/([\\x21-\\x7e]+)");

  public RoleArn {
    Objects.requireNonNull(partition);
    Objects.requireNonNull(account);
    Objects.requireNonNull(pathAndName);
  }

  /** Returns the role that a text names; empty if it names none. Blanks around it do not count. */
  public static Optional<RoleArn> parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(new RoleArn(form.group(1), form.group(2), form.group(3)))
        : Optional.empty();
  }

  /** Returns the ARN. */
  @Override
  public String toString() {
    return "arn:" + partition + ":iam::" + account + ":role/" + pathAndName;
  }
}
