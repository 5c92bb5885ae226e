package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.dynamodb.table.AdmissionRules.Change;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import io.ackj.runtime.plan.Transition;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.resource.Pass;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;
import software.amazon.awssdk.services.dynamodb.model.SSEType;

/**
 * Encryption at rest. AWS's own key is the default and shows as nothing. Every change encrypts the
 * table anew and counts against four in a day, so one is made only where it is sure to be needed.
 */
final class Encryption implements TableFeature {
  /** What a specification asks for. */
  private enum Wish {
    ON,
    OFF,
    NOTHING
  }

  @Override
  public void decide(Pass<Table> pass, TableSnapshot latest, Plan.Builder plan) {
    var declared = DesiredTable.of(pass.desired()).spec().getSseSpecification();
    Wish wish = wish(declared);
    Declaration declaration =
        Declaration.of(pass, SpecPaths.ENCRYPTION, wish == Wish.NOTHING ? null : wish);
    SSEDescription current = latest.table().sseDescription();
    String key = wish == Wish.ON && declared != null ? declared.getKmsMasterKeyID() : null;
    if (EncryptionKey.isChanging(current)) {
      plan.transition(
          new Transition(
              "encryption", Reasons.UPDATING, "AWS is encrypting the table with another key"));
      Settings.remember(pass, SpecPaths.ENCRYPTION, declaration, true, plan);
      rememberKey(key, plan);
      return;
    }
    boolean mayChange =
        declaration != Declaration.UNMANAGED
            && !isIgnored(pass, wish, current)
            && TableValidation.isSound(pass.desired(), SpecPaths.ENCRYPTION);
    boolean on = EncryptionKey.isOn(current);
    Settings.remember(pass, SpecPaths.ENCRYPTION, declaration, on, plan);
    if (wish == Wish.ON) {
      decideOn(pass, latest, key, mayChange, plan);
    } else if (on && mayChange) {
      plan.step(disable(pass, latest, declaration));
    }
  }

  private static boolean isIgnored(Pass<Table> pass, Wish wish, @Nullable SSEDescription current) {
    boolean onlyTheKey = wish == Wish.ON && EncryptionKey.isOn(current);
    return pass.isIgnored(onlyTheKey ? SpecPaths.KEY : SpecPaths.ENCRYPTION.child("enabled"));
  }

  /** An empty specification declares nothing, and a type or a key without {@code enabled} is on. */
  private static Wish wish(io.ackj.apis.dynamodb.v1alpha1.@Nullable SSESpecification declared) {
    if (declared == null) {
      return Wish.NOTHING;
    }
    Boolean enabled = declared.getEnabled();
    if (enabled != null) {
      return enabled ? Wish.ON : Wish.OFF;
    }
    return declared.getSseType() == null && declared.getKmsMasterKeyID() == null
        ? Wish.NOTHING
        : Wish.ON;
  }

  private static void decideOn(
      Pass<Table> pass,
      TableSnapshot latest,
      @Nullable String key,
      boolean mayChange,
      Plan.Builder plan) {
    SSEDescription current = latest.table().sseDescription();
    List<String> applied = EncryptionKey.applied(pass);
    boolean on = EncryptionKey.isOn(current);
    if (on && EncryptionKey.isSame(key, current, applied)) {
      rememberKey(key, plan);
      return;
    }
    // The new key counts as applied when AWS is seen to change it: a call may fail.
    applied.forEach(each -> rememberKey(each, plan));
    if (mayChange) {
      plan.step(enable(pass, latest, key, on));
    }
  }

  private static void rememberKey(@Nullable String key, Plan.Builder plan) {
    if (key != null) {
      plan.applied(SpecPaths.KEY.element(key));
    }
  }

  private static Step enable(
      Pass<Table> pass, TableSnapshot latest, @Nullable String key, boolean on) {
    SSESpecification specification = specification(key);
    FieldPath path = on ? SpecPaths.KEY : SpecPaths.ENCRYPTION;
    return TableUpdate.step(
        "Encrypt with " + (key == null ? "the KMS key alias/aws/dynamodb" : "the KMS key " + key),
        TableUpdate.request(pass).sseSpecification(specification),
        Settings.reason(path, on && key == null ? Declaration.GONE : Declaration.DECLARED),
        AdmissionRules.hold(latest.table(), Change.ENCRYPTION));
  }

  /** Returns what switches a KMS key on; AWS wants the type with a key, and takes it without. */
  static SSESpecification specification(@Nullable String key) {
    return SSESpecification.builder()
        .enabled(true)
        .sseType(SSEType.KMS)
        .kmsMasterKeyId(key)
        .build();
  }

  /** Returns what a table is created with; {@code null} for the key that AWS owns. */
  static @Nullable SSESpecification atCreation(
      io.ackj.apis.dynamodb.v1alpha1.@Nullable SSESpecification declared) {
    return declared != null && wish(declared) == Wish.ON
        ? specification(declared.getKmsMasterKeyID())
        : null;
  }

  /** Returns the paths that creating a table applies. */
  static List<FieldPath> paths(io.ackj.apis.dynamodb.v1alpha1.@Nullable SSESpecification declared) {
    Wish wish = wish(declared);
    if (declared == null || wish == Wish.NOTHING) {
      return List.of();
    }
    String key = declared.getKmsMasterKeyID();
    return wish == Wish.ON && key != null
        ? List.of(SpecPaths.ENCRYPTION, SpecPaths.KEY.element(key))
        : List.of(SpecPaths.ENCRYPTION);
  }

  private static Step disable(Pass<Table> pass, TableSnapshot latest, Declaration declaration) {
    return TableUpdate.step(
        "Encrypt with the key that AWS owns",
        TableUpdate.request(pass)
            .sseSpecification(SSESpecification.builder().enabled(false).build()),
        Settings.reason(SpecPaths.ENCRYPTION, declaration),
        AdmissionRules.hold(latest.table(), Change.ENCRYPTION));
  }
}
