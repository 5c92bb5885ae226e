package io.ackj.codegen.pipeline;

import static io.ackj.codegen.pipeline.Stages.only;
import static io.ackj.codegen.pipeline.Stages.request;
import static io.ackj.codegen.pipeline.Stages.response;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link MapRequests} and {@link MapResponses} where AWS carries fields in a map of texts. */
class MapAttributesTest {

  @Test
  void attributesGoIntoOneMap() {
    Resource queue =
        only(
            Stages.after(
                MapRequests.class,
                """
                CreateQueue: QueueName!, Attributes {String} -> QueueUrl
                GetQueueAttributes: QueueUrl, AttributeNames [String] -> Attributes {String}
                SetQueueAttributes: QueueUrl, Attributes {String}
                """,
                """
                resources:
                  Queue:
                    unpack_attributes_map:
                      get_attributes_input: {overrides: {AttributeNames: {values: [All, None]}}}
                    fields:
                      Delay: {is_attribute: true}
                      Policy: {is_attribute: true}
                      QueueArn: {is_attribute: true, is_read_only: true}
                """));

    assertThat(sent(queue, OperationRole.CREATE))
        .containsExactly("QueueName <- spec.queueName", "Attributes <- attributes delay policy");
    assertThat(sent(queue, OperationRole.GET_ATTRIBUTES))
        .containsExactly("QueueUrl <- status.queueURL", "AttributeNames <- [All, None]");
    assertThat(sent(queue, OperationRole.SET_ATTRIBUTES))
        .containsExactly("QueueUrl <- status.queueURL", "Attributes <- attributes delay policy");
  }

  @Test
  void attributesGoOneByOneWhereAwsTakesNoMap() {
    Resource topic =
        only(
            Stages.after(
                MapRequests.class,
                """
                CreateTopic: Name, Attributes {String} -> TopicArn
                SetTopicAttributes: TopicArn, AttributeName, AttributeValue
                """,
                """
                resources:
                  Topic:
                    unpack_attributes_map: {set_attributes_single_attribute: true}
                    fields:
                      DisplayName: {is_attribute: true}
                      Policy: {is_attribute: true}
                """));

    assertThat(sent(topic, OperationRole.SET_ATTRIBUTES))
        .containsExactly(
            "TopicArn <- ARN",
            "AttributeName <- one of displayName policy, value in AttributeValue");
  }

  @Test
  void attributesAreTakenOutOfTheirMap() {
    Resource queue =
        only(
            Stages.after(
                MapResponses.class,
                """
                CreateQueue: QueueName, Attributes {String} -> QueueUrl
                GetQueueAttributes: QueueUrl, AttributeNames [String] -> Attributes {String}
                """,
                """
                resources:
                  Queue:
                    fields:
                      Delay: {is_attribute: true}
                      Count: {is_attribute: true, is_read_only: true}
                      Owner: {is_attribute: true, is_read_only: true, is_owner_account_id: true}
                      QueueArn: {is_attribute: true, is_read_only: true}
                """));

    assertThat(read(queue, OperationRole.CREATE)).containsExactly("status.queueURL <- QueueUrl");
    assertThat(read(queue, OperationRole.GET_ATTRIBUTES))
        .containsExactly(
            "status.count <- Attributes[Count]",
            "spec.delay <- Attributes[Delay]",
            "status.owner <- Attributes[Owner]",
            "owner <- Attributes[Owner]",
            "ARN <- Attributes[QueueArn]");
  }

  private static List<String> sent(Resource resource, OperationRole role) {
    return Shown.request(request(resource, role));
  }

  private static List<String> read(Resource resource, OperationRole role) {
    return Shown.response(response(resource, role));
  }
}
