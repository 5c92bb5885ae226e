package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Plan;
import io.ackj.runtime.plan.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** What holds for any two sound manifests. */
class UpdateTablePropertiesTest {
  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aTableThatIsAsDeclaredNeedsNothing(@ForAll Random random) {
    String yaml = manifest(random);

    Plan plan = TableCase.was(yaml).update();

    assertThat(plan.isInSync()).as("%s\n%s", yaml, PlanLines.of(plan)).isTrue();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aTableThatUpstreamMadeIsTakenOverWithoutCall(@ForAll Random random) {
    String yaml = manifest(random);

    assertThat(TableCase.was(yaml).takenOver().update().steps()).as(yaml).isEmpty();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void aTableThatIsAdoptedNeedsNothingWhateverWasDeclared(@ForAll Random random) {
    String yaml = manifest(random);
    TableCase declared = TableCase.was(yaml).takenOver().now(manifest(random));

    TableCase adopted = declared.adopted();

    assertThat(adopted.update().isInSync()).as("%s\n%s", yaml, adopted).isTrue();
    assertThat(adopted.resetting().update().isInSync()).as("%s\n%s", yaml, adopted).isTrue();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void whatWasNeverDeclaredIsUntouched(@ForAll Random random) {
    String yaml = manifest(random);

    TableCase silent = TableCase.was(yaml).takenOver().now("billingMode: null");

    assertThat(silent.update().steps()).as(yaml).isEmpty();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void anyEditConvergesWithoutTakingAStepTwice(@ForAll Random random) {
    String before = manifest(random);
    String after = manifest(random);
    TableCase edited = TableCase.was(before).now(after);
    Set<Object> taken = new HashSet<>();

    Optional<Step> step = next(edited);
    while (step.isPresent()) {
      assertThat(taken.add(step.get().request()))
          .as("%s\n->\n%s\n%s again", before, after, step.get().name())
          .isTrue();
      take(edited, step.get());
      step = next(edited);
    }

    assertThat(edited.update().isInSync()).as("%s\n->\n%s\n%s", before, after, edited).isTrue();
    assertThat(edited.update().applied())
        .as("%s\n->\n%s", before, after)
        .isEqualTo(TableCase.was(after).update().applied());
  }

  private static Optional<Step> next(TableCase edited) {
    return edited.update().steps().stream().filter(step -> step.held().isEmpty()).findFirst();
  }

  private static void take(TableCase edited, Step step) {
    Set<FieldPath> applied = edited.update().applied();
    TableDescription latest =
        AwsTable.updated(edited.latest(), (UpdateTableRequest) step.request());
    boolean encrypts = ((UpdateTableRequest) step.request()).sseSpecification() != null;
    edited.latest(latest).applied(applied);
    if (encrypts) {
      seeEncryptionUnderWay(edited, latest);
    }
  }

  // AWS is UPDATING for some 22 s after each change of a key, which is when an alias is remembered.
  private static void seeEncryptionUnderWay(TableCase edited, TableDescription settled) {
    edited.aws(table -> table.sseDescription(sse -> sse.status("UPDATING")));
    edited.applied(edited.update().applied()).latest(settled);
  }

  private static String manifest(Random random) {
    boolean onDemand = random.nextBoolean();
    StringBuilder yaml = new StringBuilder(onDemand ? "billingMode: PAY_PER_REQUEST\n" : "");
    yaml.append(onDemand ? maxima(random, "") : "\nbillingMode: PROVISIONED\n" + units(random, ""));
    yaml.append(
        one(
            random,
            "",
            "streamSpecification: {streamEnabled: false}\n",
            "streamSpecification: {streamEnabled: true, streamViewType: KEYS_ONLY}\n",
            "streamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}\n"));
    yaml.append(
        one(
            random,
            "",
            "sseSpecification: {}\n",
            "sseSpecification: {enabled: false}\n",
            "sseSpecification: {enabled: true}\n",
            "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: k1}\n",
            "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: alias/a}\n",
            "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: alias/b}\n"));
    yaml.append(
        one(random, "", "tableClass: STANDARD\n", "tableClass: STANDARD_INFREQUENT_ACCESS\n"));
    yaml.append(
        one(random, "", "deletionProtectionEnabled: true\n", "deletionProtectionEnabled: false\n"));
    return yaml.append(indexes(random, onDemand)).toString();
  }

  private static String indexes(Random random, boolean onDemand) {
    StringBuilder yaml = new StringBuilder();
    for (String name : List.of("byDate", "byUser", "byTown")) {
      if (random.nextBoolean()) {
        yaml.append("- indexName: ").append(name).append('\n');
        yaml.append("  keySchema: [{attributeName: ")
            .append(one(random, "x", "y"))
            .append(", keyType: HASH}]\n");
        yaml.append("  projection: ")
            .append(
                one(
                    random,
                    "{projectionType: ALL}",
                    "{projectionType: INCLUDE, nonKeyAttributes: [b, a]}"))
            .append('\n');
        yaml.append(onDemand ? maxima(random, "  ") : one(random, "", units(random, "  ")));
      }
    }
    return yaml.length() == 0 ? "" : "globalSecondaryIndexes:\n" + yaml;
  }

  private static String units(Random random, String indent) {
    return indent
        + "provisionedThroughput: {readCapacityUnits: "
        + (1 + random.nextInt(3))
        + ", writeCapacityUnits: "
        + (1 + random.nextInt(3))
        + "}\n";
  }

  private static String maxima(Random random, String indent) {
    return one(
        random,
        "",
        indent + "onDemandThroughput: {maxReadRequestUnits: " + (1 + random.nextInt(3)) + "}\n",
        indent + "onDemandThroughput: {maxReadRequestUnits: 4, maxWriteRequestUnits: -1}\n",
        indent + "onDemandThroughput: {maxWriteRequestUnits: " + (1 + random.nextInt(3)) + "}\n");
  }

  private static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
