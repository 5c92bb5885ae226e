package io.ackj.runtime.reconcile;

import io.ackj.apis.core.v1alpha1.Condition;
import io.ackj.runtime.account.AwsCaller;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.condition.ConditionType;
import io.ackj.runtime.condition.Conditions;
import io.ackj.runtime.config.ControllerConfig;
import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.loop.Conclusion;
import io.ackj.runtime.queue.ObjectKey;
import io.ackj.runtime.queue.Priority;
import io.ackj.runtime.reference.CrossNamespace;
import io.ackj.runtime.reference.FakeTargets;
import io.ackj.runtime.reference.References;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.UndeclaredFields;
import io.ackj.runtime.role.RoleSource;
import io.ackj.runtime.widget.FakeObjects;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetKind;
import io.ackj.runtime.widget.WidgetService;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

/** A reconciler of widgets with everything around it: objects, service, clock, Events. */
final class Loop {
  static final ObjectKey KEY = new ObjectKey("toys", "bear");
  static final String FINALIZER = WidgetKind.DESCRIPTOR.finalizer();

  final WidgetService service = new WidgetService();
  final FakeObjects objects = new FakeObjects();
  final List<String> events = new ArrayList<>();
  final FakeTargets targets = new FakeTargets();
  final List<ObjectKey> woken = new ArrayList<>();
  final Map<String, String> namespaceAnnotations = new HashMap<>();
  final List<Destination> destinations = new ArrayList<>();
  boolean changesWait;
  RoleSource roles = RoleSource.OWN_ONLY;
  @Nullable String ownAccount = "123456789012";
  Instant now = Instant.parse("2026-11-21T12:00:00Z");
  private final ResourceDescriptor descriptor;
  private Reconciler<Widget> reconciler;

  Loop() {
    this(WidgetKind.DESCRIPTOR);
  }

  /**
   * @param descriptor what is fixed about widgets here
   */
  Loop(ResourceDescriptor descriptor) {
    this.descriptor = descriptor;
    this.reconciler = newReconciler();
  }

  /** A process that dies forgets everything that was not written. */
  void restart() {
    reconciler = newReconciler();
  }

  private Reconciler<Widget> newReconciler() {
    Waits waits = new Waits(() -> 0.5);
    Unrecorded<Widget> unrecorded = new Unrecorded<>();
    ControllerConfig config = config();
    return new Reconciler<>(
        descriptor,
        objects,
        new Surroundings<>(
            new Standings(
                config,
                descriptor,
                namespace -> namespaceAnnotations,
                new Destinations(
                    config,
                    descriptor,
                    request -> roles.roleFor(request),
                    () -> Optional.ofNullable(ownAccount))),
            new References(
                descriptor.references(),
                new CrossNamespace(config.enableCrossNamespace()),
                targets,
                woken::add),
            new Managers<>(new WidgetKind(service), this::caller),
            new Passes(config, object -> Map.of(), () -> now),
            (about, type, reason, message) -> events.add(reason + ": " + message),
            waits,
            new Conclusions<>(
                objects,
                (about, type, reason, message) -> events.add(reason + ": " + message),
                waits,
                Duration.ofHours(10),
                () -> now),
            new Memories(),
            unrecorded,
            new Claims(),
            () -> changesWait,
            () -> now));
  }

  /** Called once for each destination that is gone to. */
  private AwsCaller caller(Destination destination, List<String> comments) {
    destinations.add(destination);
    return new NoCaller(destination);
  }

  static Widget widget(Consumer<Widget> more) {
    Widget widget = new Widget();
    widget.setMetadata(
        new ObjectMetaBuilder()
            .withNamespace(KEY.namespace())
            .withName(KEY.name())
            .withUid("0b6d3f5e-5f0a-4d6f-9c53-0c6f3c1b2a10")
            .withGeneration(1L)
            .build());
    Widget.Spec spec = new Widget.Spec();
    spec.name = "bear";
    spec.colour = "brown";
    widget.setSpec(spec);
    more.accept(widget);
    return widget;
  }

  void apply(Consumer<Widget> more) {
    objects.put(widget(more));
  }

  /** Sets the annotations of the object, as a user does. */
  void annotate(Map<String, String> annotations) {
    objects.edit(KEY, widget -> widget.getMetadata().setAnnotations(annotations));
  }

  /** Wants another colour, as a user does. */
  void paint(@Nullable String colour) {
    objects.edit(KEY, widget -> widget.getSpec().colour = colour);
  }

  /** Deletes the object, as a user does; it stays as long as it has finalizers. */
  void delete() {
    objects.edit(KEY, widget -> widget.getMetadata().setDeletionTimestamp("2026-11-21T12:00:10Z"));
  }

  /** Applies, creates, and waits until all is in sync. */
  void synced() {
    apply(widget -> {});
    pass();
    service.move("bear", "ACTIVE");
    later(Duration.ofSeconds(7));
    pass();
    service.calls().clear();
    objects.writes().clear();
    events.clear();
  }

  Conclusion pass() {
    return pass(Priority.PROGRESS);
  }

  Conclusion changed() {
    return pass(Priority.CHANGE);
  }

  Conclusion pass(Priority priority) {
    return reconciler.over(KEY, priority);
  }

  Conclusion pass(ObjectKey key) {
    return reconciler.over(key, Priority.CHANGE);
  }

  void later(Duration duration) {
    now = now.plus(duration);
  }

  Widget stored() {
    return objects.stored(KEY).orElseThrow();
  }

  List<Condition> conditions() {
    return ObjectStatus.of(stored()).conditions();
  }

  /** Returns {@code STATUS REASON} of ResourceSynced. */
  String sync() {
    return Conditions.find(conditions(), ConditionType.RESOURCE_SYNCED)
        .map(condition -> (condition.getStatus() + " " + condition.getReason()).strip())
        .orElse("none");
  }

  String message(ConditionType type) {
    return Conditions.find(conditions(), type)
        .map(Condition::getMessage)
        .map(Object::toString)
        .orElse("none");
  }

  static ControllerConfig config() {
    return new ControllerConfig(
        "r1",
        null,
        null,
        null,
        Duration.ofMinutes(1),
        "127.0.0.1:0",
        "127.0.0.1:0",
        false,
        null,
        "ack-system",
        false,
        "info",
        Map.of(),
        Set.of(),
        "",
        DeletionPolicy.DELETE,
        Map.of(),
        Duration.ofHours(10),
        Map.of(),
        1,
        List.of(),
        true,
        true,
        true,
        Map.of(),
        UndeclaredFields.KEEP,
        false,
        Map.of());
  }

  /** The service of widgets is called without one. */
  record NoCaller(Destination destination) implements AwsCaller {
    @Override
    public <T> T call(
        String operation,
        OperationType type,
        Priority priority,
        java.util.function.Supplier<T> call) {
      throw new AssertionError("the service of widgets is called without AWS");
    }

    @Override
    public <
            C,
            B extends
                AwsSyncClientBuilder<B, C>
                    & software.amazon.awssdk.awscore.client.builder.AwsClientBuilder<B, C>>
        B configure(B builder) {
      throw new AssertionError("the service of widgets is called without AWS");
    }

    @Override
    public AwsCaller inRegion(String region) {
      throw new AssertionError("the service of widgets is called without AWS");
    }
  }
}
