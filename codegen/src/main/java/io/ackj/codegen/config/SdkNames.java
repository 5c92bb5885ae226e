package io.ackj.codegen.config;

import org.jspecify.annotations.Nullable;

/**
 * What the service is called where its name alone would mislead ({@code sdk_names}); each null to
 * go by the service's name.
 *
 * @param modelName the service's model
 * @param packageName the SDK package of its client
 * @param clientInterface the type of the client
 * @param clientStruct the client's implementation
 */
public record SdkNames(
    @Nullable String modelName,
    @Nullable String packageName,
    @Nullable String clientInterface,
    @Nullable String clientStruct) {

  /** Returns what names nothing. */
  public static SdkNames empty() {
    return new SdkNames(null, null, null, null);
  }
}
