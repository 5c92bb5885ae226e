package io.ackj.runtime.kube;

import io.fabric8.kubernetes.api.model.ListOptionsBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Listable;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A kind that a cluster may do without: its CRD may be missing, or the controller may have no right
 * to it. Either is said once, and it is asked again from time to time, so that what is installed
 * later is noticed.
 */
public final class AwaitedKind<R extends CustomResource<?, ?>> implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("setup");

  /** Whether the kind can be listed. */
  private enum Answer {
    SERVED,
    MISSING,
    FORBIDDEN
  }

  private final KubernetesClient client;
  private final Class<R> type;
  private final Set<String> namespaces;
  private final Duration between;
  private final Runnable served;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Prepares to ask; {@link #start} begins.
   *
   * @param namespaces in which objects of the kind are to be listed; empty for all
   * @param between how long it is from a question to the next
   * @param served is called once, as soon as the kind can be listed
   */
  public AwaitedKind(
      KubernetesClient client,
      Class<R> type,
      Set<String> namespaces,
      Duration between,
      Runnable served) {
    this.client = client;
    this.type = type;
    this.namespaces = Set.copyOf(namespaces);
    this.between = between;
    this.served = served;
  }

  /** Begins to ask, in the background. */
  public void start() {
    Thread asking = new Thread(this::askUntilServed, "ackj-kind-" + type.getSimpleName());
    asking.setDaemon(true);
    asking.start();
  }

  /** Stops to ask. May be called twice. */
  @Override
  public void close() {
    closed.countDown();
  }

  private void askUntilServed() {
    Answer before = Answer.SERVED;
    try {
      for (Answer answer = list(); answer != Answer.SERVED; answer = list()) {
        if (answer != before) {
          tell(answer);
          before = answer;
        }
        if (closed.await(between.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      if (closed.getCount() > 0) {
        served.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell(Answer answer) {
    LOG.atWarn()
        .addKeyValue("kind", type.getSimpleName())
        .log(
            answer == Answer.MISSING
                ? "CRD not installed; what it is for begins as soon as it is"
                : "objects of the kind may not be listed; grant list and watch, or turn it off");
  }

  /** One namespace that is refused makes an informer that never comes to an end. */
  private Answer list() {
    var objects = client.resources(type);
    return namespaces.isEmpty()
        ? list(objects.inAnyNamespace())
        : namespaces.stream()
            .sorted()
            .map(namespace -> list(objects.inNamespace(namespace)))
            .filter(answer -> answer != Answer.SERVED)
            .findFirst()
            .orElse(Answer.SERVED);
  }

  private Answer list(Listable<?> objects) {
    try {
      objects.list(new ListOptionsBuilder().withLimit(1L).build());
      return Answer.SERVED;
    } catch (KubernetesClientException e) {
      return switch (e.getCode()) {
        case HttpURLConnection.HTTP_NOT_FOUND -> Answer.MISSING;
        case HttpURLConnection.HTTP_FORBIDDEN -> Answer.FORBIDDEN;
        // A server that is away is the informer's concern, which tries until it is back.
        default -> Answer.SERVED;
      };
    }
  }
}
