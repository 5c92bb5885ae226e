package io.ackj.local.watch;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.informers.ResourceEventHandler;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.util.ArrayList;
import java.util.List;

/** Watches all objects of some kinds, in all namespaces, until it is closed. */
public final class ObjectWatch implements AutoCloseable {
  /** Is told what happens, from threads of the client. */
  public interface Listener {
    void changed(ObservedObject object);

    void deleted(ObjectKey key);
  }

  private final List<SharedIndexInformer<GenericKubernetesResource>> informers = new ArrayList<>();

  /** Begins; what is there already is told, too. */
  public ObjectWatch(
      KubernetesClient client, Iterable<ResourceDefinitionContext> kinds, Listener listener) {
    for (ResourceDefinitionContext kind : kinds) {
      informers.add(
          client.genericKubernetesResources(kind).inAnyNamespace().inform(new Events(listener)));
    }
  }

  @Override
  public void close() {
    informers.forEach(SharedIndexInformer::close);
  }

  private record Events(Listener listener)
      implements ResourceEventHandler<GenericKubernetesResource> {
    @Override
    public void onAdd(GenericKubernetesResource object) {
      listener.changed(ObservedObject.of(object));
    }

    @Override
    public void onUpdate(GenericKubernetesResource before, GenericKubernetesResource object) {
      listener.changed(ObservedObject.of(object));
    }

    @Override
    public void onDelete(GenericKubernetesResource object, boolean isFinalStateUnknown) {
      listener.deleted(ObservedObject.of(object).key());
    }
  }
}
