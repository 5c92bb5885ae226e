package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.state.Activity;
import io.ackj.aws.state.Encryption;
import io.ackj.aws.state.Encryption.Shown;
import io.ackj.aws.state.Keys.KeyState;
import io.ackj.aws.state.Lapse;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableRecord;
import io.ackj.aws.state.TableStatus;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts a table with another key while it stays ACTIVE. Its description shows the old key first,
 * then the new one, and that it is UPDATING until it is done.
 */
final class EncryptionChange implements TableChange {
  private static final String SPECIFICATION = "SSESpecification";

  @Override
  public boolean isAskedBy(ObjectNode input) {
    return Members.has(input, SPECIFICATION);
  }

  @Override
  public void checkShape(ObjectNode input) {
    EncryptionRules.checkShape(input.path(SPECIFICATION));
  }

  @Override
  public void check(Update update) {
    Encryption current = update.table().encryption();
    JsonNode asked = update.input().path(SPECIFICATION);
    checkAccessible(update);
    checkDiffers(asked, current);
    checkReplicas(update, asked);
    if (update.table().isBusyWith(Activity.ENCRYPTION)) {
      if (isAlreadyUnderWay(update)) {
        return;
      }
      throw Refusals.inUse(update.record(), "Server-Side Encryption is still being updated");
    }
    if (EncryptionRules.asksForKey(asked)) {
      EncryptionQuota.check(current.changes(), update.now());
    }
    EncryptionRules.keyArn(asked, update.record().region());
  }

  // As long as the lost key is disabled nothing can be decrypted with it, so no change is possible.
  private static void checkAccessible(Update update) {
    String keyArn = update.table().encryption().keyArn();
    boolean lost = update.table().base() == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS;
    if (lost
        && keyArn != null
        && update.record().region().keys().state(keyArn) == KeyState.DISABLED) {
      throw EncryptionRules.disabled(keyArn);
    }
  }

  private static void checkDiffers(JsonNode asked, Encryption current) {
    if (!EncryptionRules.asksForKey(asked) && current.keyArn() == null) {
      throw Refusals.invalid("Table is already encrypted by default");
    }
    String key = Members.text(asked, "KMSMasterKeyId");
    if (key != null && key.equals(current.keyArn()) && isSettled(current)) {
      throw Refusals.invalid(
          "Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId parameter if"
              + " you want to change Master Key");
    }
  }

  // A key is of one Region, so one key cannot be that of all replicas.
  private static void checkReplicas(Update update, JsonNode asked) {
    if (Members.has(asked, "KMSMasterKeyId") && update.record().group().isPresent()) {
      throw Refusals.invalid("KMSMasterKeyId must be specified for each replica.");
    }
  }

  private static boolean isSettled(Encryption encryption) {
    Shown shown = encryption.shown();
    return shown != null && shown.status().equals("ENABLED");
  }

  private static boolean isAlreadyUnderWay(Update update) {
    JsonNode asked = update.input().path(SPECIFICATION);
    String keyArn = EncryptionRules.keyArn(asked, update.record().region());
    return keyArn != null && Objects.equals(keyArn, update.table().encryption().keyArn());
  }

  @Override
  public void begin(Update update) {
    if (update.table().isBusyWith(Activity.ENCRYPTION)) {
      return;
    }
    TableRecord record = update.record();
    JsonNode asked = update.input().path(SPECIFICATION);
    String keyArn = EncryptionRules.keyArn(asked, record.region());
    Encryption before = update.table().encryption();
    List<Instant> changes =
        Stream.concat(before.changes().stream(), Stream.of(update.now())).toList();
    Encryption after = new Encryption(keyArn, before.shown(), null, changes);
    Shown first = new Shown("UPDATING", shownKey(before.shown()));
    record.change(
        table ->
            regained(table).toBuilder()
                .encryption(after.showing(first))
                .begin(Activity.ENCRYPTION)
                .end(Activity.TABLE_CLASS)
                .build());
    record.changeAfter(
        Lapse.ENCRYPTION_CHANGE_START, table -> showing(table, new Shown("UPDATING", keyArn)));
    record.changeAfter(Lapse.ENCRYPTION_CHANGE, table -> done(table, keyArn));
  }

  @Override
  public boolean isShared(Update update) {
    return true;
  }

  @Override
  public Answer answer(Update update) {
    return Answer.ACTIVE;
  }

  private static Table regained(Table table) {
    return table.base() == TableStatus.INACCESSIBLE_ENCRYPTION_CREDENTIALS
        ? table.toBuilder().base(TableStatus.ACTIVE).build()
        : table;
  }

  private static Table showing(Table table, @Nullable Shown shown) {
    return table.toBuilder().encryption(table.encryption().showing(shown)).build();
  }

  private static Table done(Table table, @Nullable String keyArn) {
    Shown shown = keyArn == null ? null : Shown.enabled(keyArn);
    return showing(table, shown).toBuilder().end(Activity.ENCRYPTION).build();
  }

  private static @Nullable String shownKey(@Nullable Shown shown) {
    return shown == null ? null : shown.keyArn();
  }
}
