package io.ackj.apis.core.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.testkit.crd.CrdOfType;
import io.ackj.testkit.crd.SchemaPaths;
import io.ackj.testkit.crd.SchemaPaths.Line;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The schema that fabric8's CRD generator reads out of the shared types. It gives no format to
 * {@code Long} and knows nothing of the format of text; whoever compares must add these two.
 */
class CoreTypesSchemaTest {
  @Group("example.com")
  @Version("v1")
  static final class Example extends CustomResource<ExampleSpec, Void> {}

  static final class ExampleSpec {
    public @Nullable Condition condition;
    public @Nullable ResourceMetadata metadata;
    public @Nullable ResourceReference reference;
    public @Nullable SecretKeyReference secret;
  }

  @Test
  void membersAndWhichAreRequiredAreVisibleToCrdGenerator() {
    SchemaPaths generated = SchemaPaths.of(CrdOfType.read(Example.class));

    assertThat(generated.lines().stream().filter(line -> line.path().startsWith("spec.")))
        .extracting(Line::toString)
        .containsExactly(
            "spec.condition\tobject\t\t",
            "spec.condition.lastTransitionTime\tstring\t\t",
            "spec.condition.message\tstring\t\t",
            "spec.condition.observedGeneration\tinteger\t\t",
            "spec.condition.reason\tstring\t\t",
            "spec.condition.status\tstring\t\trequired",
            "spec.condition.type\tstring\t\trequired",
            "spec.metadata\tobject\t\t",
            "spec.metadata.arn\tstring\t\t",
            "spec.metadata.ownerAccountID\tstring\t\trequired",
            "spec.metadata.partition\tstring\t\t",
            "spec.metadata.region\tstring\t\trequired",
            "spec.reference\tobject\t\t",
            "spec.reference.from\tobject\t\t",
            "spec.reference.from.name\tstring\t\t",
            "spec.reference.from.namespace\tstring\t\t",
            "spec.secret\tobject\t\t",
            "spec.secret.key\tstring\t\trequired",
            "spec.secret.name\tstring\t\t",
            "spec.secret.namespace\tstring\t\t");
  }
}
