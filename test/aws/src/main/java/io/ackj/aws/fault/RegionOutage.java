package io.ackj.aws.fault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.ackj.aws.call.AwsException;

/** Why a Region does not answer as it should. */
public enum RegionOutage {
  /** AWS has a problem there: every call fails with HTTP status 503, which clients try again. */
  UNAVAILABLE(503, "ServiceUnavailableException", "Service is unavailable"),
  /** The account has not enabled the Region, so that its credentials are unknown there. */
  NOT_ENABLED(
      400, "UnrecognizedClientException", "The security token included in the request is invalid.");

  private final int httpStatus;
  private final String code;
  private final String message;

  RegionOutage(int httpStatus, String code, String message) {
    this.httpStatus = httpStatus;
    this.code = code;
    this.message = message;
  }

  AwsException refusal() {
    return new AwsException(httpStatus, code, message, JsonNodeFactory.instance.objectNode());
  }
}
