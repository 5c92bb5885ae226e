package io.ackj.runtime.export;

import io.ackj.runtime.export.ExportRequest.Target;
import io.ackj.runtime.kube.DataEntries;
import io.ackj.runtime.kube.DataEntries.Holder;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.reason.Reasons;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ConfigMaps and Secrets that values go to. They have to be there: none is ever created. */
final class Targets {
  private static final int TOO_MANY = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  private final DataEntries entries;

  Targets(DataEntries entries) {
    this.entries = entries;
  }

  /** Returns the object that a target is in, if it is of a kind that can be written to. */
  Attempt<Holder> holder(Target target) {
    return kind(target)
        .map(kind -> Attempt.of(new Holder(kind, target.namespace(), target.name())))
        .orElseGet(
            () ->
                Attempt.ended(
                    new Outcome.Terminal(
                        "spec.to.kind: \"%s\" is neither configmap nor secret"
                            .formatted(target.kind()),
                        null)));
  }

  /** Brings a value to a target; writes nothing if the target has it already. */
  Outcome put(Holder holder, String key, String value) {
    try {
      Optional<Map<String, String>> data = entries.read(holder);
      if (data.isEmpty()) {
        return missing(holder);
      }
      boolean isThere = holder.kind().stored(value).equals(data.get().get(key));
      return isThere || entries.write(holder, key, value) ? new Outcome.Synced() : missing(holder);
    } catch (KubernetesClientException e) {
      return refused(holder, key, e);
    }
  }

  /** Says whether a target has an entry; not if that cannot be known. */
  boolean hasEntry(Target target) {
    try {
      return kind(target)
          .flatMap(kind -> entries.read(new Holder(kind, target.namespace(), target.name())))
          .filter(data -> data.containsKey(target.key()))
          .isPresent();
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  private static Optional<DataEntries.Kind> kind(Target target) {
    return Stream.of(DataEntries.Kind.values())
        .filter(kind -> kind.text().equals(target.kind()))
        .findFirst();
  }

  /** The beginning is ACK's. */
  private static Outcome missing(Holder holder) {
    return new Outcome.Recoverable(
        Reasons.TARGET_MISSING,
        "unable to get existing %s: %ss \"%s\" not found in namespace %s; it is never created by a FieldExport, create it"
            .formatted(
                holder.kind().text(), holder.kind().text(), holder.name(), holder.namespace()));
  }

  private static Outcome refused(Holder holder, String key, KubernetesClientException e) {
    if (e.getCode() <= 0 || e.getCode() == TOO_MANY || e.getCode() >= FIRST_SERVER_ERROR) {
      // The API server is at a loss, whatever is asked of it.
      throw e;
    }
    return new Outcome.Recoverable(
        Reasons.TARGET_REFUSED,
        "unable to write key %s of %s %s/%s: %s"
            .formatted(key, holder.kind().text(), holder.namespace(), holder.name(), reason(e)));
  }

  /** The message of the exception itself names the server's address. */
  private static String reason(KubernetesClientException e) {
    return e.getStatus() == null || e.getStatus().getMessage() == null
        ? "the API server answered " + e.getCode()
        : e.getStatus().getMessage();
  }
}
