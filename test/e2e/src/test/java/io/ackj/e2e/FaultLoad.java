package io.ackj.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.LoggedCall;
import io.ackj.e2e.harness.AwsEnd;
import io.ackj.e2e.harness.ObjectKind;
import io.ackj.e2e.harness.Objects;
import io.ackj.e2e.harness.Scene;
import io.ackj.e2e.harness.States;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;

/** What users do while something is broken: a mixture of creations, edits and deletions. */
final class FaultLoad {
  /** The code of fabric8's exception where the connection broke. */
  private static final int NO_ANSWER = 0;

  private static final int AT_FIRST = 25;
  private static final int ACTIONS = 90;

  /** After which all has to be well, once nothing is broken any more. */
  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final Scene scene;
  private final Objects objects;
  private final Random random;
  private final Map<String, FaultTable> wanted = new LinkedHashMap<>();
  private final List<String> deleted = new ArrayList<>();
  private int edits;

  FaultLoad(Scene scene, long seed) {
    this.scene = scene;
    this.objects = scene.objects(ObjectKind.TABLE);
    this.random = new Random(seed);
  }

  /** Creates some tables, and waits until they are there. */
  void begin() {
    for (int i = 0; i < AT_FIRST; i++) {
      create();
    }
    awaitConvergence();
  }

  /** Does this and that for a while, at a steady pace. */
  void goOn(Duration span) {
    Paced.run(span, ACTIONS, this::act);
  }

  private void act() {
    int dice = random.nextInt(10);
    if (dice < 2) {
      create();
    } else if (dice < 4 && wanted.size() > 2) {
      delete(any());
    } else {
      edit(any());
    }
  }

  private String any() {
    return List.copyOf(wanted.keySet()).get(random.nextInt(wanted.size()));
  }

  private void create() {
    String name = "table-" + (wanted.size() + deleted.size());
    FaultTable table = FaultTable.random(random, 0);
    wanted.put(name, table);
    insist(() -> objects.create(name, table.spec()), HttpURLConnection.HTTP_CONFLICT);
  }

  private void edit(String name) {
    FaultTable table = FaultTable.random(random, ++edits);
    wanted.put(name, table);
    insist(
        () -> objects.replaceSpec(name, ObjectKind.TABLE.manifest(name, table.spec()).path("spec")),
        HttpURLConnection.HTTP_OK);
  }

  private void delete(String name) {
    wanted.remove(name);
    deleted.add(name);
    insist(() -> objects.delete(name), HttpURLConnection.HTTP_NOT_FOUND);
  }

  /** What was not answered is tried again; then it may be that it is done already. */
  private static void insist(Runnable call, int isDone) {
    Awaitility.await("an answer")
        .pollDelay(Duration.ZERO)
        .atMost(PATIENCE)
        .until(() -> isAnswered(call, isDone));
  }

  private static boolean isAnswered(Runnable call, int isDone) {
    try {
      call.run();
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() != NO_ANSWER && e.getCode() != isDone) {
        throw e;
      }
      return e.getCode() != NO_ANSWER;
    }
  }

  /** Waits until objects say that all is well. */
  void awaitConvergence() {
    Awaitility.await("all is well")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(unfinished()).isEmpty());
    wanted.keySet().forEach(objects::awaitSynced);
  }

  private List<String> unfinished() {
    List<String> unfinished = new ArrayList<>();
    for (String name : wanted.keySet()) {
      if (objects.find(name).filter(States::isSynced).isEmpty()) {
        unfinished.add(name + objects.find(name).map(States::conditions).orElse(List.of()));
      }
    }
    List<String> tables = scene.aws().tables(AwsEnd.REGION);
    for (String name : deleted) {
      if (objects.isThere(name)) {
        unfinished.add(name + " is not gone");
      } else if (tables.contains(name)) {
        // Objects go at once if they are deleted before their finalizer is on; tables follow.
        unfinished.add("the table " + name + " is not gone");
      }
    }
    return unfinished;
  }

  /** Compares AWS with the manifests: nothing is lost, and nothing was done twice. */
  void requireTruth() {
    assertThat(wanted.entrySet())
        .flatExtracting(entry -> entry.getValue().differences(scene.aws(), entry.getKey()))
        .isEmpty();
    assertThat(scene.aws().tables(AwsEnd.REGION))
        .containsExactlyInAnyOrderElementsOf(wanted.keySet());
    Map<String, Integer> created = accepted("CreateTable");
    Map<String, Integer> removed = accepted("DeleteTable");
    assertThat(created.values()).as("tables are created once").allMatch(times -> times == 1);
    assertThat(removed.values()).as("tables are deleted once").allMatch(times -> times == 1);
    assertThat(created.keySet()).containsAll(wanted.keySet());
    assertThat(removed.keySet())
        .as("what was deleted is what users deleted, if it had come to be")
        .isEqualTo(intersection(created.keySet()));
  }

  private Set<String> intersection(Set<String> created) {
    Set<String> both = new HashSet<>(created);
    both.retainAll(deleted);
    return both;
  }

  /** Also a call whose answer got lost was carried out. */
  private Map<String, Integer> accepted(String operation) {
    Map<String, Integer> accepted = new LinkedHashMap<>();
    for (LoggedCall call : scene.aws().calls()) {
      if (call.operation().equals(operation) && call.errorCode() == null) {
        accepted.merge(call.request().path("TableName").asText(), 1, Integer::sum);
      }
    }
    return accepted;
  }

  /** Returns how much users did, for people. */
  String counts() {
    return "%d tables, %d edits, %d deletions"
        .formatted(wanted.size() + deleted.size(), edits, deleted.size());
  }
}
