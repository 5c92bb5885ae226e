package io.ackj.runtime.export;

import io.ackj.apis.services.v1alpha1.FieldExport;
import io.ackj.runtime.export.ExportRequest.Target;
import io.ackj.runtime.kube.ObjectClient;
import io.ackj.runtime.kube.RefusedWriteException;
import io.ackj.runtime.kube.WriteConflictException;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.loop.ObjectPass;
import io.ackj.runtime.outcome.Outcome;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.reason.Reasons;
import io.ackj.runtime.reference.CrossNamespace;
import io.ackj.runtime.reference.CrossNamespace.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One pass over one FieldExport: find the source, take the value, bring it to the target, conclude.
 * Only FieldExports whose source is of this controller's group are touched at all, since others
 * belong to other controllers, which use the same finalizer.
 */
final class ExportPass implements ObjectPass {
  /** ACK's, and the same for all of its controllers. */
  static final String FINALIZER = "finalizers.services.k8s.aws/FieldExport";

  private final ObjectClient<FieldExport> exports;
  private final ExportIndex index;
  private final Sources sources;
  private final Jq jq;
  private final Targets targets;
  private final CrossNamespace crossNamespace;
  private final ExportConclusions conclusions;

  ExportPass(
      ObjectClient<FieldExport> exports,
      ExportIndex index,
      Sources sources,
      Jq jq,
      Targets targets,
      CrossNamespace crossNamespace,
      ExportConclusions conclusions) {
    this.exports = exports;
    this.index = index;
    this.sources = sources;
    this.jq = jq;
    this.targets = targets;
    this.crossNamespace = crossNamespace;
    this.conclusions = conclusions;
  }

  @Override
  public Conclusion over(ObjectKey key, Priority priority) {
    Optional<FieldExport> export = exports.get(key);
    if (export.isEmpty()) {
      return conclusions.forget(key, "the object is gone");
    }
    if (priority == Priority.CHANGE) {
      conclusions.startAfresh(key);
    }
    try {
      return lookAt(export.get());
    } catch (WriteConflictException e) {
      return conclusions.conflict();
    } catch (RefusedWriteException e) {
      return conclusions.of(
          export.get(),
          new Outcome.Terminal("The API server does not take the object: " + e.why(), null),
          List.of());
    }
  }

  private Conclusion lookAt(FieldExport export) {
    Optional<ExportRequest> ours = ExportRequest.of(export).filter(sources::isOurs);
    boolean isDeleting = export.isMarkedForDeletion();
    if (isDeleting
        && (ours.isPresent() || index.isHandedOver(ObjectKey.of(export.getMetadata())))) {
      return release(export);
    }
    if (ours.isEmpty()) {
      return conclusions.forget(
          ObjectKey.of(export.getMetadata()), "the source is of another controller");
    }
    return lookAt(export, ours.get());
  }

  private Conclusion lookAt(FieldExport export, ExportRequest request) {
    Optional<FieldExport> managed =
        sources.isReconciled(request)
            ? exports.addFinalizer(export, FINALIZER)
            : Optional.of(export);
    if (managed.isEmpty()) {
      return conclusions.forget(ObjectKey.of(export.getMetadata()), "the object is gone");
    }
    Outcome outcome = export(request);
    return conclusions.of(managed.get(), outcome, advice(request, outcome));
  }

  /** The value stays where it is, as in ACK: somebody may be using it. */
  private Conclusion release(FieldExport export) {
    exports.removeFinalizer(export, FINALIZER);
    return conclusions.forget(ObjectKey.of(export.getMetadata()), "the object may go");
  }

  /** The steps of an export; the first that cannot be taken says how it ends. */
  private Outcome export(ExportRequest request) {
    return allowed(request)
        .then(targets::holder)
        .then(
            holder ->
                sources
                    .read(request)
                    .then(source -> jq.first(request.path(), source))
                    .then(found -> ExportedValue.of(found, request.path()))
                    .then(value -> Attempt.of(targets.put(holder, request.target().key(), value))))
        .orElse(outcome -> outcome);
  }

  private Attempt<Target> allowed(ExportRequest request) {
    Target target = request.target();
    return crossNamespace
        .refusal(Use.FIELD_EXPORT, request.source().namespace(), target.namespace(), target.name())
        .map(refusal -> Attempt.<Target>ended(new Outcome.Terminal(refusal, null)))
        .orElseGet(() -> Attempt.of(target));
  }

  private List<Advice> advice(ExportRequest request, Outcome outcome) {
    Target target = request.target();
    List<Advice> advice = new ArrayList<>();
    crossNamespace
        .advice(Use.FIELD_EXPORT, request.source().namespace(), target.namespace(), target.name())
        .ifPresent(advice::add);
    boolean hasNoValue =
        outcome.reason().equals(Sources.MISSING) || outcome.reason().equals(ExportedValue.NO_VALUE);
    if (hasNoValue && targets.hasEntry(target)) {
      advice.add(
          new Advice(
              Reasons.FORMER_VALUE_KEPT,
              "There is no value any more, and key %s of %s %s/%s keeps the one that it has"
                  .formatted(target.key(), target.kind(), target.namespace(), target.name())));
    }
    return advice;
  }
}
