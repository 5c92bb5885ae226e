package io.ackj.runtime.kube;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.kube.fault.Matching;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClusterNamespacesIT {
  private static final String REGION = "services.k8s.aws/region";

  private final WidgetCluster cluster = new WidgetCluster();
  private final List<String> changed = new CopyOnWriteArrayList<>();
  private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private ClusterNamespaces namespaces = namespaces(Wake.USUAL);

  @AfterEach
  void close() {
    namespaces.close();
    cluster.close();
  }

  @Test
  void annotationsAreKnownOnceSynced() {
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));

    startAndSync();

    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-1");
    assertThat(namespaces.annotations("nowhere")).isEmpty();
    assertThat(changed).isEmpty();
  }

  @Test
  void annotationsOfThisMomentNeedNoEvent() {
    cluster.createNamespace("shop", Map.of());
    startAndSync();

    cluster.annotateNamespace("shop", REGION, "eu-west-1");

    assertThat(namespaces.annotationsNow("shop")).containsEntry(REGION, "eu-west-1");
  }

  @Test
  void annotationsOfThisMomentNeedNoRightToGet() {
    cluster.createNamespace("shop", Map.of());
    startAndSync();

    cluster.annotateNamespace("shop", REGION, "eu-west-1");
    cluster.server().faults().fail(1, namespaces("get"), 403, "Forbidden", "not you");

    assertThat(namespaces.annotationsNow("shop")).containsEntry(REGION, "eu-west-1");
  }

  @Test
  void tellsOfAnnotationsThatMatterOnly() {
    cluster.createNamespace("shop", Map.of());
    cluster.createNamespace("ops", Map.of());
    startAndSync();

    cluster.annotateNamespace("ops", "note", "new");
    cluster.annotateNamespace("shop", REGION, "eu-west-1");

    Awaitility.await().until(() -> changed.contains("shop"));
    assertThat(changed).containsExactly("shop");
    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-1");
  }

  @Test
  void tellsOfANewNamespaceThatIsAnnotated() {
    startAndSync();

    cluster.createNamespace("plain", Map.of());
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));

    Awaitility.await().until(() -> changed.contains("shop"));
    assertThat(changed).containsExactly("shop");
  }

  @Test
  void namespacesAreReadOneByOneIfTheyMayNotBeListed() {
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));
    cluster.server().faults().fail(1, namespaces("list"), 403, "Forbidden", "not you");
    startAndSync();

    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-1");
    cluster.annotateNamespace("shop", REGION, "eu-west-2");
    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-1");
    now = now.plus(Duration.ofMinutes(1));
    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-2");
  }

  @Test
  void annotationsOfThisMomentAreThoseOfTheNextMomentToo() {
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));
    cluster.server().faults().fail(1, namespaces("list"), 403, "Forbidden", "not you");
    startAndSync();
    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-1");

    cluster.annotateNamespace("shop", REGION, "eu-west-2");
    namespaces.annotationsNow("shop");

    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-2");
  }

  @Test
  void namespacesThatMayNotBeReadHaveNoAnnotations() {
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));
    cluster.server().faults().fail(1, namespaces("list"), 403, "Forbidden", "not you");
    cluster.server().faults().fail(1, namespaces("get"), 403, "Forbidden", "not you");
    startAndSync();

    assertThat(namespaces.annotations("shop")).isEmpty();
    assertThat(namespaces.mayBeRead("shop")).as("nobody is to take it for one without").isFalse();
  }

  /** Otherwise a table would be created in the account of the controller. */
  @Test
  void whatWasWatchedCountsWhereANamespaceMayNotBeRead() {
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));
    startAndSync();
    cluster.server().faults().fail(1, namespaces("get"), 403, "Forbidden", "not you");

    assertThat(namespaces.annotationsNow("shop")).containsEntry(REGION, "eu-west-1");
  }

  @Test
  void namespaceThatTheInformerHasNotSeenYetIsRead() {
    cluster.createNamespace("shop", Map.of(REGION, "eu-west-1"));

    assertThat(namespaces.hasSynced()).isFalse();
    assertThat(namespaces.annotations("shop")).containsEntry(REGION, "eu-west-1");
  }

  @Test
  void tellsOfLabelsWhereTheyCount() {
    namespaces = namespaces(Wake.ALL_LABELS);
    cluster.createNamespace("shop", Map.of());
    startAndSync();

    cluster.labelNamespace("shop", "team", "one");

    Awaitility.await().until(() -> changed.contains("shop"));
    assertThat(namespaces.labels("shop").orElseThrow()).containsEntry("team", "one");
  }

  @Test
  void labelsThatMayNotBeReadAreNotKnown() {
    namespaces = namespaces(Wake.ALL_LABELS);
    cluster.createNamespace("shop", Map.of());
    cluster.server().faults().fail(1, namespaces("list"), 403, "Forbidden", "not you");
    cluster.server().faults().fail(1, namespaces("get"), 403, "Forbidden", "not you");
    startAndSync();

    assertThat(namespaces.labels("shop")).isEmpty();
  }

  private ClusterNamespaces namespaces(Wake wake) {
    return new ClusterNamespaces(cluster.client(), () -> now, changed::add, wake);
  }

  private void startAndSync() {
    namespaces.start();
    Awaitility.await().until(namespaces::hasSynced);
  }

  private static Matching namespaces(String verb) {
    return Matching.any().resource("namespaces").verb(verb);
  }
}
