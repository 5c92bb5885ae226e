package io.ackj.aws.call;

import org.jspecify.annotations.Nullable;

/**
 * What a request's signature says of who calls and where to.
 *
 * @param accessKeyId empty if the request is not signed, as some of STS's need not be
 * @param region such as {@code us-west-2}, from the credential scope
 * @param sessionToken of temporary credentials; null if the request has none
 */
public record Signature(String accessKeyId, String region, @Nullable String sessionToken) {
  /** Returns what stands for the signature of a request that has none. */
  public static Signature none(String region) {
    return new Signature("", region, null);
  }
}
