package io.ackj.sqs.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ackj.apis.core.v1alpha1.ResourceReference;
import io.ackj.apis.sqs.v1alpha1.QueueSpec;
import io.ackj.runtime.resource.NotFound;
import io.ackj.runtime.resource.ReferenceRule;
import io.ackj.runtime.resource.ResourceDescriptor;
import io.ackj.runtime.resource.TagRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code generator.yaml} says of comparing, and of the kind. */
class QueueRulesTest {
  static Stream<Arguments> rules() {
    return Stream.of(
        arguments(
            "policy: by what it says",
            new QueueSpec().withPolicy("{\"Statement\":{\"Effect\":\"allow\"}}"),
            new QueueSpec().withPolicy("{ \"Statement\": [{\"Effect\": \"Allow\"}] }"),
            List.of()),
        arguments(
            "redrive policy: a document",
            new QueueSpec().withRedrivePolicy("{\"a\":1,\"b\":2}"),
            new QueueSpec().withRedrivePolicy("{\"b\": 2, \"a\": 1}"),
            List.of()),
        arguments(
            "redrive allow policy: a document, another one",
            new QueueSpec().withRedriveAllowPolicy("{\"a\":1}"),
            new QueueSpec().withRedriveAllowPolicy("{\"a\":2}"),
            List.of("spec.redriveAllowPolicy: desired \"{\"a\":1}\", latest \"{\"a\":2}\"")),
        arguments(
            "tags: key by key",
            new QueueSpec().withTags(Map.of("a", "1", "b", "2", "c", "3")),
            new QueueSpec().withTags(Map.of("a", "1", "b", "3", "d", "4")),
            List.of(
                "spec.tags[b]: desired \"2\", latest \"3\"",
                "spec.tags[c]: desired \"3\", latest nothing",
                "spec.tags[d]: desired nothing, latest \"4\"")),
        arguments(
            "tags: none is as good as an empty map",
            new QueueSpec().withTags(Map.of()),
            new QueueSpec(),
            List.of()),
        arguments(
            "references: they stand for the value",
            new QueueSpec()
                .withKmsMasterKeyRef(new ResourceReference())
                .withPolicyRef(new ResourceReference()),
            new QueueSpec(),
            List.of()),
        arguments(
            "attributes: text",
            new QueueSpec().withDelaySeconds("5"),
            new QueueSpec().withDelaySeconds("05"),
            List.of("spec.delaySeconds: desired \"5\", latest \"05\"")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void queuesAreComparedByRule(
      String rule, QueueSpec desired, QueueSpec latest, List<String> differences) {
    assertThat(QueueDelta.between(desired, latest).differences())
        .extracting(Object::toString)
        .isEqualTo(differences);
  }

  @Test
  void descriptorSaysWhatIsFixed() {
    assertThat(QueueDescriptor.DESCRIPTOR)
        .isEqualTo(
            ResourceDescriptor.builder("sqs.services.k8s.aws", "v1alpha1", "Queue", "queues")
                .identifierFields("queueURL")
                .notFound(new NotFound("AWS.SimpleQueueService.NonExistentQueue", "", ""))
                .terminalCodes("InvalidAttributeName", "InvalidAttributeValue")
                .tags(TagRule.at("spec.tags"))
                .references(
                    new ReferenceRule(
                        "spec.kmsMasterKeyID",
                        "spec.kmsMasterKeyRef",
                        "kms.services.k8s.aws",
                        "Key",
                        "keys",
                        "status.keyID",
                        false,
                        false),
                    new ReferenceRule(
                        "spec.policy",
                        "spec.policyRef",
                        "iam.services.k8s.aws",
                        "Policy",
                        "policies",
                        "spec.policyDocument",
                        false,
                        false))
                .lateInitialized(
                    "spec.delaySeconds",
                    "spec.maximumMessageSize",
                    "spec.messageRetentionPeriod",
                    "spec.receiveMessageWaitTimeSeconds",
                    "spec.visibilityTimeout")
                .immutableFields("spec.queueName")
                .build());
  }
}
