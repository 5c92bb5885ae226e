package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.aws.state.TableStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which streams a table may have. */
final class StreamRules {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private StreamRules() {}

  /** Reads the stream of a new table; null if it has none. */
  static @Nullable TableStream read(JsonNode input, Instant at) {
    JsonNode given = input.path("StreamSpecification");
    if (given.isEmpty()) {
      return null;
    }
    boolean enabled = given.path("StreamEnabled").asBoolean();
    String viewType = Members.text(given, "StreamViewType");
    if (enabled && viewType == null) {
      throw Refusals.invalid(
          "Table is being created with a stream enabled, UpdateViewType is required");
    }
    if (!enabled && viewType != null) {
      throw Refusals.invalid(
          "Table is being created with a stream disabled, UpdateViewType should not be specified");
    }
    return viewType == null ? null : started(viewType, at);
  }

  /** Returns a stream that is switched on then. */
  static TableStream started(String viewType, Instant at) {
    return new TableStream(true, viewType, LABEL.format(at));
  }
}
