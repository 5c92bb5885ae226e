package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.TableRecord;

/** Refusals in the words that DynamoDB starts them with. */
public final class Refusals {
  private Refusals() {}

  /** Returns a ValidationException about the values of a request. */
  public static AwsException invalid(String what) {
    return AwsException.validation("One or more parameter values were invalid: " + what);
  }

  /** Returns a ResourceInUseException. */
  public static AwsException inUse(String what) {
    return AwsException.of(
        "ResourceInUseException", "Attempt to change a resource which is still in use: " + what);
  }

  /**
   * Returns a ResourceInUseException about a table. Of a table with replicas AWS does not say why.
   */
  public static AwsException inUse(TableRecord table, String what) {
    return table.group().isEmpty()
        ? inUse(what)
        : AwsException.of(
            "ResourceInUseException", "The resource which you are attempting to change is in use.");
  }

  /** Returns a LimitExceededException of a quota. */
  public static AwsException limit(String what) {
    return AwsException.of("LimitExceededException", "Subscriber limit exceeded: " + what);
  }

  /** Returns a ResourceNotFoundException. */
  public static AwsException notFound(String what) {
    return AwsException.of("ResourceNotFoundException", "Requested resource not found: " + what);
  }

  /** Returns the ResourceNotFoundException for a table that does not exist. */
  public static AwsException tableNotFound(String name) {
    return notFound("Table: " + name + " not found");
  }

  /** Returns a ThrottlingException. */
  public static AwsException throttled(String message) {
    return AwsException.of("ThrottlingException", message);
  }

  /** Returns an error of the service itself, which for some requests is lasting. */
  public static AwsException internal(String code, String message) {
    return new AwsException(500, code, message, JsonNodeFactory.instance.objectNode());
  }
}
