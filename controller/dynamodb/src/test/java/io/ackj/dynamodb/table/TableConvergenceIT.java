package io.ackj.dynamodb.table;

import static io.ackj.dynamodb.table.DeclaredTables.everything;
import static io.ackj.dynamodb.table.DeclaredTables.plain;
import static io.ackj.dynamodb.table.DeclaredTables.replicated;
import static io.ackj.dynamodb.table.DeclaredTables.ttl;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How tables come to be as they are declared, round by round. */
class TableConvergenceIT {
  private static final FieldPath BILLING_MODE = FieldPath.parse("spec.billingMode");

  private static SimulatedTables tables;

  @BeforeAll
  static void start() throws IOException {
    tables = new SimulatedTables();
  }

  @AfterAll
  static void stop() {
    tables.close();
  }

  @BeforeEach
  void reset() {
    tables.aws().reset();
  }

  @Test
  void everyFacetIsSetThenResetOnceItIsNoLongerDeclared() {
    tables.create(plain());

    tables.converge(everything());
    Scenario withdrawn =
        plain()
            .applied(
                tables.decide(everything()).applied().stream()
                    .map(Object::toString)
                    .toArray(String[]::new));
    Plan end = tables.converge(withdrawn);

    assertThat(end.applied()).containsExactly(BILLING_MODE);
    assertThat(tables.converge(plain().resetsUndeclared()).isInSync()).isTrue();
  }

  @Test
  void symptom10AnotherAttributeIsSwitchedOverOnceAwsAllowsIt() {
    tables.create(plain());
    tables.converge(plain().declares(spec -> spec.setTimeToLive(ttl("old"))));
    tables.clock().advance(Duration.ofHours(1));

    Scenario renamed = plain().declares(spec -> spec.setTimeToLive(ttl("new")));
    tables.round(renamed);
    tables.clock().advance(Duration.ofHours(1));
    tables.round(renamed);
    tables.clock().advance(Duration.ofMinutes(1));

    assertThat(tables.decide(renamed).isInSync()).isTrue();
  }

  @Test
  void replicaIsCreatedAndRemoved() {
    tables.create(plain());
    Scenario replicated = replicated();

    Plan created = tables.converge(replicated);
    Plan removed = tables.converge(plain().applied("spec.tableReplicas[eu-west-3]"));

    assertThat(created.isInSync()).isTrue();
    assertThat(removed.isInSync()).isTrue();
    assertThat(removed.applied()).containsExactly(BILLING_MODE);
  }

  @Test
  void deletionTakesTheReplicaFirstAndEndsWhenTheTableIsGone() {
    tables.create(plain());
    Scenario replicated = replicated();
    tables.converge(replicated);
    tables.aws().calls().clear();

    // AWS deletes no table that was the source of a replica less than a day ago.
    tables.clock().advance(Duration.ofDays(2));
    for (int i = 0; i < 20 && tables.manager().readOne(replicated.pass()).isPresent(); i++) {
      TableSnapshot latest = tables.manager().readOne(replicated.pass()).orElseThrow();
      tables.perform(replicated, tables.manager().decideDeletion(replicated.pass(), latest));
      tables.clock().advance(Duration.ofMinutes(5));
    }

    assertThat(tables.manager().readOne(replicated.pass())).isEmpty();
    assertThat(tables.mutations()).containsExactly("UpdateTable", "DeleteTable");
  }
}
