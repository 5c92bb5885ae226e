package io.ackj.runtime.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.account.RoleArn;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.config.DeletionPolicy;
import io.ackj.runtime.plan.Advice;
import io.ackj.runtime.reconcile.AdoptionWish.Policy;
import io.ackj.runtime.role.RoleChoice;
import io.ackj.runtime.role.RoleMaps;
import io.ackj.runtime.role.RoleRequest;
import io.ackj.runtime.role.RoleSource;
import io.ackj.runtime.widget.Widget;
import io.ackj.runtime.widget.WidgetKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingsTest {
  private static final String ACCOUNT = "123456789012";
  private static final RoleArn ROLE = new RoleArn("aws", "999999999999", "ack");

  private final Map<String, String> object = new HashMap<>();
  private final Map<String, String> namespace = new HashMap<>();
  private RoleSource roles = RoleSource.OWN_ONLY;
  private @Nullable String ownAccount = ACCOUNT;
  private final Widget widget = Loop.widget(made -> {});

  @ParameterizedTest(name = "status {0}, object {1}, namespace {2}: {3}")
  @CsvSource({
    ",,, r1, the flag is behind everything",
    ",, r2, r2, the namespace goes before the flag",
    ", r3, r2, r3, the object goes before its namespace",
    "r4,, r2, r4, a resource stays where it is when its namespace changes",
    "r4, r4,, r4, what both say"
  })
  void regionIsThatOf(String status, String own, String ofNamespace, String expected, String why)
      throws Standing.Refusal {
    annotate(object, AckAnnotations.REGION, own);
    annotate(namespace, AckAnnotations.DEFAULT_REGION, ofNamespace);
    livesIn(status, ACCOUNT);

    assertThat(standing().destination()).isEqualTo(new Destination(ACCOUNT, expected, null));
  }

  @Test
  void regionThatChangesUnderAResourceIsRefusedByName() {
    object.put(AckAnnotations.REGION, "r2");
    livesIn("r1", ACCOUNT);

    assertThatThrownBy(this::standing)
        .isInstanceOf(Standing.Refusal.class)
        .hasMessageStartingWith(
            "Resource already exists in region r1, but the desired state specifies region r2.");
  }

  @Test
  void resourceOfAnotherAccountIsNotTouched() {
    livesIn("r1", "999999999999");

    assertThatThrownBy(this::standing)
        .isInstanceOf(Standing.Refusal.class)
        .hasMessageStartingWith("Resource already exists in account 999999999999");
  }

  @ParameterizedTest(name = "object {0}, namespace {1}: {2}")
  @CsvSource({
    ",, DELETE,, the flag",
    ", retain, RETAIN,, the namespace goes before the flag",
    "delete, retain, DELETE,, the object goes before its namespace",
    "keep,, RETAIN, InvalidDeletionPolicy, what is no policy keeps the resource",
    ", Delete, RETAIN, InvalidDeletionPolicy, case counts as with ACK"
  })
  void deletionPolicyIsThatOf(
      String own, String ofNamespace, DeletionPolicy expected, String advice, String why)
      throws Standing.Refusal {
    annotate(object, AckAnnotations.DELETION_POLICY, own);
    annotate(namespace, "toys." + AckAnnotations.DELETION_POLICY, ofNamespace);

    Standing standing = standing();

    assertThat(standing.deletion().policy()).isEqualTo(expected);
    assertThat(standing.advice().stream().map(Advice::reason).findFirst().orElse(null))
        .isEqualTo(advice);
  }

  @Test
  void whyTheResourceIsKeptNamesWhoSaysSo() throws Standing.Refusal {
    assertThat(standing().deletion().why()).isEqualTo("as the flag --deletion-policy says");

    object.put(AckAnnotations.DELETION_POLICY, "keep");

    assertThat(standing().deletion().why())
        .isEqualTo(
            "since the annotation services.k8s.aws/deletion-policy is \"keep\"; it has to be delete or retain");
  }

  @ParameterizedTest
  @CsvSource({"true, true", "True, true", "yes, false", "false, false"})
  void objectIsReadOnlyWhereItsAnnotationIsTrueInAnyCase(String value, boolean expected)
      throws Standing.Refusal {
    object.put(AckAnnotations.READ_ONLY, value);

    assertThat(standing().isReadOnly()).isEqualTo(expected);
  }

  @Test
  void accountIsThatOfTheRole() throws Standing.Refusal {
    roles = request -> new RoleChoice(ROLE, List.of());
    livesIn("r1", "999999999999");

    assertThat(standing().destination())
        .isEqualTo(new Destination("999999999999", "r1", null, ROLE));
  }

  @Test
  void edge1ResourceOfAnAccountThatNoRoleLeadsToAnyMoreIsNotTouched() {
    livesIn("r1", "999999999999");

    assertThatThrownBy(this::standing)
        .isInstanceOf(Standing.Refusal.class)
        .hasMessageStartingWith(
            "Resource already exists in account 999999999999, but the role used for reconciliation"
                + " is in account 123456789012. ");
  }

  @Test
  void edge1ResourceIsNotTouchedWhileItIsNotKnownWhoseCredentialsTheControllerHas() {
    ownAccount = null;
    livesIn("r1", ACCOUNT);

    assertThatThrownBy(this::standing)
        .isInstanceOf(Standing.Refusal.class)
        .hasMessageContaining("--aws-account-id");
  }

  @Test
  void whereAwsIsStoodInForTheAccountNeedNotBeKnown() throws Standing.Refusal {
    ownAccount = null;
    namespace.put(AckAnnotations.ENDPOINT_URL, "http://localhost:8000");
    livesIn("r1", ACCOUNT);

    assertThat(standing().destination().account()).isNull();
  }

  @Test
  void roleIsAskedForByWhatTheObjectIs() throws Standing.Refusal {
    List<RoleRequest> requests = new ArrayList<>();
    roles =
        request -> {
          requests.add(request);
          return RoleChoice.OWN;
        };
    widget.getMetadata().setLabels(Map.of("team", "shop"));
    livesIn("r1", ACCOUNT);

    standing();

    assertThat(requests)
        .containsExactly(
            new RoleRequest(
                WidgetKind.DESCRIPTOR, "toys", Map.of(), Map.of("team", "shop"), ACCOUNT, ACCOUNT));
  }

  @Test
  void edge23TeamThatHasNoEffectIsTold() throws Standing.Refusal {
    namespace.put(RoleMaps.TEAM_ID, "shop");

    assertThat(standing().advice())
        .extracting(Advice::message)
        .containsExactly(
            "The annotation services.k8s.aws/team-id of the namespace has no effect, since the"
                + " feature gate TeamLevelCARM is off");
  }

  @Test
  void adoptionOfWhatIsManagedAlreadyIsOver() throws Standing.Refusal {
    object.put(AckAnnotations.ADOPTION_POLICY, "adopt");
    widget.addFinalizer(WidgetKind.DESCRIPTOR.finalizer());

    assertThat(standing().adoption().policy()).isEqualTo(Policy.NONE);
  }

  @Test
  void adoptionOfWhatIsAdoptedAlreadyIsOver() throws Standing.Refusal {
    object.put(AckAnnotations.ADOPTION_POLICY, "adopt");
    object.put(AckAnnotations.ADOPTED, "True");

    assertThat(standing().adoption()).isEqualTo(new AdoptionWish(Policy.NONE, Map.of(), true));
  }

  @ParameterizedTest(name = "policy {0}, adopted {1}, managed {2}, going {3}")
  @CsvSource(
      nullValues = "none",
      value = {
        "none, none, false, false, false",
        "none, none, true, false, false",
        "adopt-or-create, none, true, false, false",
        "adopt, none, true, true, false",
        "none, none, true, true, false",
        "adopt-or-create, none, false, false, true",
        "adopt, true, true, false, true",
        "adopt, true, true, true, true"
      })
  void identifiersCountWhileAdoptingAndOnceItIsDone(
      String policy, String adopted, boolean isManaged, boolean isGoing, boolean counts)
      throws Standing.Refusal {
    annotate(object, AckAnnotations.ADOPTION_POLICY, policy);
    annotate(object, AckAnnotations.ADOPTED, adopted);
    object.put(AckAnnotations.ADOPTION_FIELDS, "{\"name\": \"bear\"}");
    if (isManaged) {
      widget.addFinalizer(WidgetKind.DESCRIPTOR.finalizer());
    }
    if (isGoing) {
      widget.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");
    }

    assertThat(standing().adoption().identifiers())
        .isEqualTo(counts ? Map.of("name", "bear") : Map.of());
  }

  @Test
  void identifiersAreThoseThatTheKindKnows() throws Standing.Refusal {
    object.put(AckAnnotations.ADOPTION_POLICY, "adopt");
    object.put(AckAnnotations.ADOPTION_FIELDS, "{\"name\": \"bear\", \"more\": \"no harm\"}");

    assertThat(standing().adoption())
        .isEqualTo(new AdoptionWish(Policy.ADOPT, Map.of("name", "bear"), false));
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "steal | none | unrecognized adoption policy steal. Supported policies are \"adopt\" and \"adopt-or-create\"",
        "Adopt | none | unrecognized adoption policy Adopt. Supported",
        "adopt | none | unmarshalling adoption-fields annotation: it is missing or empty",
        "adopt | {name: | unmarshalling adoption-fields annotation: Unexpected",
        "adopt | [1] | unmarshalling adoption-fields annotation: it is no JSON object",
        "adopt | {\"name\": 1} | unmarshalling adoption-fields annotation: the value of name is no string",
        "adopt | {} | Error populating adoption fields: required field missing: name",
        "adopt | {\"Name\": \"bear\"} | Error populating adoption fields: required field missing: name"
      })
  void adoptionThatCannotBeIsRefusedInAcksWords(String policy, String fields, String message) {
    annotate(object, AckAnnotations.ADOPTION_POLICY, policy);
    annotate(object, AckAnnotations.ADOPTION_FIELDS, fields);

    assertThatThrownBy(this::standing)
        .isInstanceOf(Standing.Refusal.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void unknownAdoptionPolicyIsRefusedOnManagedObjectsTooButNotWhileDeleting()
      throws Standing.Refusal {
    object.put(AckAnnotations.ADOPTION_POLICY, "steal");
    widget.addFinalizer(WidgetKind.DESCRIPTOR.finalizer());
    assertThatThrownBy(this::standing).hasMessageStartingWith("unrecognized adoption policy");

    widget.getMetadata().setDeletionTimestamp("2026-11-21T12:00:00Z");

    assertThat(standing().adoption().policy()).isEqualTo(Policy.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {"none, none", "{name:, InvalidAdoptionFields"})
  void adoptOrCreateDoesWithoutFieldsAndTellsOfThoseThatItCannotRead(String fields, String advice)
      throws Standing.Refusal {
    object.put(AckAnnotations.ADOPTION_POLICY, "adopt-or-create");
    annotate(object, AckAnnotations.ADOPTION_FIELDS, fields);

    Standing standing = standing();

    assertThat(standing.adoption())
        .isEqualTo(new AdoptionWish(Policy.ADOPT_OR_CREATE, Map.of(), false));
    assertThat(standing.advice().stream().map(Advice::reason).findFirst().orElse(null))
        .isEqualTo(advice);
  }

  @Test
  void endpointOfTheNamespaceGoesBeforeTheFlag() throws Standing.Refusal {
    namespace.put(AckAnnotations.ENDPOINT_URL, "http://localhost:8000");

    assertThat(standing().destination().endpoint()).isEqualTo(URI.create("http://localhost:8000"));
  }

  @Test
  void endpointThatIsNoUrlIsRefusedByName() {
    namespace.put(AckAnnotations.ENDPOINT_URL, "localhost");

    assertThatThrownBy(this::standing)
        .isInstanceOf(Standing.Refusal.class)
        .hasMessage(
            "The annotation services.k8s.aws/endpoint-url of the namespace is no URL with a host:"
                + " \"localhost\"");
  }

  @Test
  void ignoredPathsAreThoseOfTheAnnotation() throws Standing.Refusal {
    object.put(AckAnnotations.IGNORE_FIELD_DRIFT, "spec.colour, spec.size,spec..x");

    Standing standing = standing();

    assertThat(standing.ignored())
        .containsExactlyInAnyOrder(
            FieldPath.of("spec").child("colour"), FieldPath.of("spec").child("size"));
    assertThat(standing.advice())
        .extracting(Advice::reason)
        .containsExactly("InvalidIgnoreFieldDrift");
  }

  private Standing standing() throws Standing.Refusal {
    widget.getMetadata().setAnnotations(object);
    return new Standings(
            Loop.config(),
            WidgetKind.DESCRIPTOR,
            name -> namespace,
            new Destinations(
                Loop.config(), WidgetKind.DESCRIPTOR, roles, () -> Optional.ofNullable(ownAccount)))
        .of(widget);
  }

  private void livesIn(String region, String account) {
    if (region != null) {
      Widget.Status status = new Widget.Status();
      ResourceMetadata metadata = new ResourceMetadata();
      metadata.setRegion(region);
      metadata.setOwnerAccountId(account);
      status.ackResourceMetadata = metadata;
      widget.setStatus(status);
    }
  }

  private static void annotate(Map<String, String> annotations, String key, String value) {
    if (value != null) {
      annotations.put(key, value);
    }
  }
}
