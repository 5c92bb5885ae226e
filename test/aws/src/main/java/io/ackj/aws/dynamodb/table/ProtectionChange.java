package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Protection;
import io.ackj.aws.state.TableStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Switches protection from deletion, at once; then not again for a while. */
final class ProtectionChange implements TableChange {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  @Override
  public boolean isAskedBy(ObjectNode input) {
    return Members.has(input, "DeletionProtectionEnabled");
  }

  @Override
  public void check(Update update) {
    TableStatus base = update.table().base();
    if (base == TableStatus.ARCHIVING || base == TableStatus.ARCHIVED) {
      throw AwsException.of(
          "ResourceInUseException",
          "Table needs to be in ACTIVE status to modify deletion protection setting.");
    }
    checkCooldown(update);
  }

  private static void checkCooldown(Update update) {
    Instant changed = update.table().protection().changedAt();
    if (changed == null) {
      return;
    }
    Duration cooldown = update.record().world().durations().of(Lapse.PROTECTION_COOLDOWN);
    Instant end = changed.plus(cooldown);
    if (update.now().isBefore(end)) {
      throw Refusals.throttled(
          "Deletion protection setting for table "
              + update.name()
              + " modified within the previous "
              + Lapse.PROTECTION_COOLDOWN.usual().toMillis()
              + " milliseconds. Please try again after "
              + TIME.format(LocalDateTime.ofInstant(end, ZoneOffset.UTC)));
    }
  }

  @Override
  public void begin(Update update) {
    boolean enabled = update.input().path("DeletionProtectionEnabled").asBoolean();
    if (enabled != update.table().protection().enabled()) {
      update
          .record()
          .change(t -> t.toBuilder().protection(new Protection(enabled, update.now())).build());
    }
  }
}
