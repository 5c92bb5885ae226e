package io.ackj.sqs.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.core.v1alpha1.ResourceReference;
import io.ackj.apis.sqs.v1alpha1.Queue;
import io.ackj.apis.sqs.v1alpha1.QueueSpec;
import io.ackj.apis.sqs.v1alpha1.QueueStatus;
import io.ackj.testkit.random.RandomObjects;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.CreateQueueRequest;
import software.amazon.awssdk.services.sqs.model.CreateQueueResponse;
import software.amazon.awssdk.services.sqs.model.DeleteQueueRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesResponse;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;

class QueueMapperTest {
  private static final String URL = "https://sqs.eu-central-1.amazonaws.com/111122223333/orders";
  private static final String ARN = "arn:aws:sqs:eu-central-1:111122223333:orders";

  /** Every attribute that the spec has a field for, by AWS's name. */
  private static final Map<String, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry("ContentBasedDeduplication", "true"),
          Map.entry("DelaySeconds", "5"),
          Map.entry("FifoQueue", "false"),
          Map.entry("KmsDataKeyReusePeriodSeconds", "300"),
          Map.entry("KmsMasterKeyId", "alias/orders"),
          Map.entry("MaximumMessageSize", "1024"),
          Map.entry("MessageRetentionPeriod", "3600"),
          Map.entry("Policy", "{}"),
          Map.entry("ReceiveMessageWaitTimeSeconds", "20"),
          Map.entry("RedriveAllowPolicy", "{\"redrivePermission\":\"denyAll\"}"),
          Map.entry("RedrivePolicy", "{\"maxReceiveCount\":3}"),
          Map.entry("SqsManagedSseEnabled", "false"),
          Map.entry("VisibilityTimeout", "30"));

  private static final QueueSpec SPEC =
      new QueueSpec()
          .withContentBasedDeduplication("true")
          .withDelaySeconds("5")
          .withFifoQueue("false")
          .withKmsDataKeyReusePeriodSeconds("300")
          .withKmsMasterKeyID("alias/orders")
          .withMaximumMessageSize("1024")
          .withMessageRetentionPeriod("3600")
          .withPolicy("{}")
          .withReceiveMessageWaitTimeSeconds("20")
          .withRedriveAllowPolicy("{\"redrivePermission\":\"denyAll\"}")
          .withRedrivePolicy("{\"maxReceiveCount\":3}")
          .withSqsManagedSSEEnabled("false")
          .withVisibilityTimeout("30");

  private static Queue queue(QueueSpec spec) {
    Queue queue = new Queue();
    queue.setSpec(spec);
    queue.setStatus(new QueueStatus().withQueueURL(URL));
    return queue;
  }

  @Test
  void fieldsBecomeAttributesByAwsName() {
    assertThat(QueueMapper.createQueueRequest(queue(SPEC)).build())
        .isEqualTo(CreateQueueRequest.builder().attributesWithStrings(ATTRIBUTES).build());
    assertThat(QueueMapper.setQueueAttributesRequest(queue(SPEC)).build())
        .isEqualTo(
            SetQueueAttributesRequest.builder()
                .queueUrl(URL)
                .attributesWithStrings(ATTRIBUTES)
                .build());
  }

  @Test
  void attributesBecomeFields() {
    GetQueueAttributesResponse response =
        GetQueueAttributesResponse.builder().attributesWithStrings(ATTRIBUTES).build();

    assertThat(QueueMapper.spec(response)).isEqualTo(SPEC);
  }

  @Test
  void absentFieldsAreNoAttributes() {
    QueueSpec spec = new QueueSpec().withQueueName("orders").withDelaySeconds("0");

    assertThat(QueueMapper.createQueueRequest(queue(spec)).build())
        .isEqualTo(
            CreateQueueRequest.builder()
                .queueName("orders")
                .attributesWithStrings(Map.of("DelaySeconds", "0"))
                .build());
  }

  @Test
  void absentAttributesAreNoFields() {
    GetQueueAttributesResponse response = GetQueueAttributesResponse.builder().build();

    assertThat(QueueMapper.spec(response)).isEqualTo(new QueueSpec());
    assertThat(QueueMapper.status(response))
        .isEqualTo(new QueueStatus().withAckResourceMetadata(new ResourceMetadata()));
  }

  @Test
  void attributesThatSdkOrSpecDoNotKnowAreNoFailure() {
    GetQueueAttributesResponse response =
        GetQueueAttributesResponse.builder()
            .attributesWithStrings(
                Map.of("AddedByAwsLater", "1", "CreatedTimestamp", "2", "DelaySeconds", "3"))
            .build();

    assertThat(QueueMapper.spec(response)).isEqualTo(new QueueSpec().withDelaySeconds("3"));
  }

  @Test
  void allAttributesAreAskedFor() {
    assertThat(QueueMapper.getQueueAttributesRequest(queue(SPEC)).build())
        .isEqualTo(
            GetQueueAttributesRequest.builder()
                .queueUrl(URL)
                .attributeNamesWithStrings(List.of("All"))
                .build());
  }

  @Test
  void queueArnIsKeptTwiceAsAckDoes() {
    ResourceMetadata metadata = new ResourceMetadata();
    metadata.setArn(ARN);

    QueueStatus status =
        QueueMapper.status(
            GetQueueAttributesResponse.builder()
                .attributesWithStrings(Map.of("QueueArn", ARN))
                .build());

    assertThat(status)
        .isEqualTo(new QueueStatus().withQueueARN(ARN).withAckResourceMetadata(metadata));
  }

  @Test
  void queueUrlIsTheKey() {
    assertThat(QueueMapper.status(CreateQueueResponse.builder().queueUrl(URL).build()))
        .isEqualTo(new QueueStatus().withQueueURL(URL));
    assertThat(QueueMapper.deleteQueueRequest(queue(SPEC)).build())
        .isEqualTo(DeleteQueueRequest.builder().queueUrl(URL).build());
  }

  @Test
  void tagsAreMap() {
    QueueSpec spec = new QueueSpec().withTags(Map.of("team", "shop", "empty", ""));

    assertThat(QueueMapper.createQueueRequest(queue(spec)).build().tags())
        .isEqualTo(Map.of("team", "shop", "empty", ""));
    assertThat(QueueMapper.createQueueRequest(queue(new QueueSpec())).build().hasTags()).isFalse();
  }

  @Test
  void referencesAreNotSent() {
    QueueSpec spec =
        new QueueSpec()
            .withKmsMasterKeyRef(new ResourceReference())
            .withPolicyRef(new ResourceReference());

    assertThat(QueueMapper.attributes(spec)).isEmpty();
  }

  @Test
  void emptyObjectGivesEmptyRequests() {
    Queue empty = new Queue();
    empty.setSpec(null);
    empty.setStatus(null);

    assertThat(QueueMapper.createQueueRequest(empty).build())
        .isEqualTo(CreateQueueRequest.builder().attributesWithStrings(Map.of()).build());
    assertThat(QueueMapper.deleteQueueRequest(empty).build())
        .isEqualTo(DeleteQueueRequest.builder().build());
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void attributesLoseNothingOnTheirWay(@ForAll Random random) {
    QueueSpec spec = new RandomObjects(random).of(QueueSpec.class);

    QueueSpec read =
        QueueMapper.spec(
            GetQueueAttributesResponse.builder()
                .attributesWithStrings(
                    QueueMapper.setQueueAttributesRequest(queue(spec))
                        .build()
                        .attributesAsStrings())
                .build());

    QueueSpec told =
        spec.withQueueName(null).withTags(null).withPolicyRef(null).withKmsMasterKeyRef(null);
    assertThat(read).isEqualTo(told);
  }
}
