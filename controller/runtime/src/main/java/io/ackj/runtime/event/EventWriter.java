package io.ackj.runtime.event;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.net.HttpURLConnection;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Writes Events. What happens again within an hour is counted on the Event that tells of it; later
 * than that, the count begins anew.
 */
final class EventWriter {
  private static final String COMPONENT = "ackj";
  private static final Duration SERIES = Duration.ofHours(1);
  private static final PatchContext MERGE =
      new PatchContext.Builder()
          .withPatchType(PatchType.JSON_MERGE)
          .withFieldManager(COMPONENT)
          .build();

  private final KubernetesClient client;

  EventWriter(KubernetesClient client) {
    this.client = client;
  }

  /**
   * Writes that something happened.
   *
   * @throws KubernetesClientException if the API server does not take it
   */
  void write(Occurrence occurrence) {
    String name = occurrence.eventName();
    try {
      create(occurrence, name);
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        throw e;
      }
      countAgain(occurrence, name);
    }
  }

  private void create(Occurrence occurrence, String name) {
    String time = timestamp(occurrence.time());
    Event event =
        new EventBuilder()
            .withNewMetadata()
            .withNamespace(occurrence.namespace())
            .withName(name)
            .endMetadata()
            .withInvolvedObject(occurrence.about())
            .withType(occurrence.type())
            .withReason(occurrence.reason())
            .withMessage(occurrence.message())
            .withNewSource()
            .withComponent(COMPONENT)
            .endSource()
            .withReportingComponent(COMPONENT)
            .withCount(1)
            .withFirstTimestamp(time)
            .withLastTimestamp(time)
            .build();
    events(occurrence).resource(event).create();
  }

  private void countAgain(Occurrence occurrence, String name) {
    Event before = events(occurrence).withName(name).get();
    if (before == null) {
      // It expired in between.
      create(occurrence, name);
      return;
    }
    String time = timestamp(occurrence.time());
    boolean continues = isInSeries(before.getLastTimestamp(), occurrence.time());
    int count = continues && before.getCount() != null ? before.getCount() + 1 : 1;
    String patch =
        continues
            ? "{\"count\":%d,\"lastTimestamp\":\"%s\"}".formatted(count, time)
            : "{\"count\":1,\"firstTimestamp\":\"%s\",\"lastTimestamp\":\"%s\"}"
                .formatted(time, time);
    // With the object: by its name alone, the client would read it once more.
    events(occurrence).resource(before).patch(MERGE, patch);
  }

  private static boolean isInSeries(@Nullable String last, Instant now) {
    try {
      return last != null && now.isBefore(Instant.parse(last).plus(SERIES));
    } catch (DateTimeException e) {
      return false;
    }
  }

  private NonNamespaceOperation<Event, ?, Resource<Event>> events(Occurrence occurrence) {
    return client.v1().events().inNamespace(occurrence.namespace());
  }

  private static String timestamp(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
