package io.ackj.codegen.pipeline;

import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.FieldType;
import io.ackj.codegen.model.resource.Resource;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds to every status what the runtime keeps there: ACK's metadata and conditions, and ackj's own
 * record of what it has applied.
 */
final class AddRuntimeFields implements Stage {
  private static final Field METADATA =
      Field.own(
          "ackResourceMetadata",
          FieldType.Shared.RESOURCE_METADATA,
          "Where the AWS resource is: its ARN, account, Region and partition.");
  private static final Field CONDITIONS =
      Field.own(
          "conditions",
          new FieldType.ListOf(FieldType.Shared.CONDITION),
          """
          What the controller came to. ACK.ResourceSynced is True when AWS has what the
          spec says; ACK.Terminal and ACK.Recoverable tell what stands in the way.""");
  private static final Field APPLIED_FIELDS =
      Field.own(
          "appliedFields",
          new FieldType.ListOf(FieldType.Scalar.STRING),
          """
          Paths of the spec that the controller has applied; entries of lists by their
          key. A field that is listed here and gone from the spec is reset to AWS's
          default; one that was never listed is left alone.""");
  private static final Field OBSERVED_GENERATION =
      Field.own(
          "observedGeneration",
          FieldType.Scalar.INTEGER,
          "The metadata.generation that this status describes.");

  @Override
  public String description() {
    return "add to every status what the runtime keeps there";
  }

  @Override
  public GenerationState apply(GenerationState state) {
    List<Field> own =
        state.config().includeAckMetadata()
            ? List.of(METADATA, CONDITIONS, APPLIED_FIELDS, OBSERVED_GENERATION)
            : List.of(CONDITIONS, APPLIED_FIELDS, OBSERVED_GENERATION);
    List<Resource> resources =
        state.resources().resources().stream()
            .map(
                resource -> {
                  List<Field> status = new ArrayList<>(resource.status());
                  status.addAll(own);
                  return resource.withFields(resource.spec(), CollectSpecFields.sorted(status));
                })
            .toList();
    return state.with(state.resources().withResources(resources));
  }
}
