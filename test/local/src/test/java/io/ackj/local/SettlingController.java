package io.ackj.local;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A controller that says of each table what its name asks for: synced, or for "bad" that it is
 * terminal, or for "slow" that it is being created, for ever.
 */
final class SettlingController implements ControllerStart {
  static final ResourceDefinitionContext TABLES =
      new ResourceDefinitionContext.Builder()
          .withGroup("dynamodb.services.k8s.aws")
          .withVersion("v1alpha1")
          .withKind("Table")
          .withPlural("tables")
          .withNamespaced(true)
          .build();

  private final List<ControllerSettings> started = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger closed = new AtomicInteger();

  List<ControllerSettings> started() {
    return List.copyOf(started);
  }

  int closed() {
    return closed.get();
  }

  @Override
  public Running start(ControllerSettings settings) {
    started.add(settings);
    KubernetesClient client = new KubernetesClientBuilder().withConfig(settings.kube()).build();
    ExecutorService worker = Executors.newSingleThreadExecutor();
    client.genericKubernetesResources(TABLES).inAnyNamespace().inform(new Settling(client, worker));
    return () -> {
      worker.shutdownNow();
      client.close();
      closed.incrementAndGet();
    };
  }

  private record Settling(KubernetesClient client, ExecutorService worker)
      implements ResourceEventHandler<GenericKubernetesResource> {
    @Override
    public void onAdd(GenericKubernetesResource table) {
      worker.execute(() -> settle(table));
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource table) {
      if (!before.getMetadata().getGeneration().equals(table.getMetadata().getGeneration())) {
        onAdd(table);
      }
    }

    @Override
    public void onDelete(GenericKubernetesResource table, boolean isFinalStateUnknown) {}

    private void settle(GenericKubernetesResource table) {
      client
          .genericKubernetesResources(TABLES)
          .inNamespace(table.getMetadata().getNamespace())
          .withName(table.getMetadata().getName())
          .subresource("status")
          .patch(PatchContext.of(PatchType.JSON_MERGE), status(table));
    }

    private static String status(GenericKubernetesResource table) {
      long generation = table.getMetadata().getGeneration();
      String condition =
          switch (table.getMetadata().getName()) {
            case "bad" -> condition("ACK.Terminal", "True", "Invalid", "no such key", generation);
            case "slow" ->
                condition("ACK.ResourceSynced", "False", "Creating", "It is made", generation);
            default -> condition("ACK.ResourceSynced", "True", "Synced", "All is well", generation);
          };
      return "{\"status\": {\"conditions\": [" + condition + "]}}";
    }

    private static String condition(
        String type, String status, String reason, String message, long generation) {
      return """
          {"type": "%s", "status": "%s", "reason": "%s", "message": "%s", "observedGeneration": %d}
          """
          .formatted(type, status, reason, message, generation);
    }
  }
}
