package io.ackj.codegen.pipeline;

import io.ackj.codegen.config.Documentation;
import io.ackj.codegen.config.GeneratorConfig;
import io.ackj.codegen.config.Problems;
import io.ackj.codegen.model.resource.Resource;
import io.ackj.codegen.model.resource.ResourceModel;
import io.ackj.codegen.model.service.ServiceModel;
import java.util.List;
import java.util.TreeMap;

/**
 * What the stages hand on.
 *
 * @param published AWS's model as it was read; SDK names come from it
 * @param service AWS's model as the stages have changed it
 * @param resources what will be emitted
 * @param config generator.yaml
 * @param documentation documentation.yaml
 * @param problems what is wrong with generator.yaml; stages add to it and go on, so that all of it
 *     is reported at once
 */
public record GenerationState(
    ServiceModel published,
    ServiceModel service,
    ResourceModel resources,
    GeneratorConfig config,
    Documentation documentation,
    Problems problems) {

  /** Returns the state before the first stage. */
  public static GenerationState start(
      ServiceModel published, String serviceName, GeneratorConfig config, Documentation texts) {
    ResourceModel nothing = new ResourceModel(serviceName, "v1alpha1", List.of(), new TreeMap<>());
    return new GenerationState(published, published, nothing, config, texts, config.problems());
  }

  /**
   * Returns whether a member is the ARN that ACK's metadata holds. None is where generator.yaml
   * leaves the metadata out: the ARN is then a field like any other.
   */
  boolean isPrimaryArn(Resource resource, String member) {
    return config.includeAckMetadata() && resource.isPrimaryArn(member);
  }

  GenerationState with(ServiceModel newService) {
    return new GenerationState(published, newService, resources, config, documentation, problems);
  }

  GenerationState with(ResourceModel newResources) {
    return new GenerationState(published, service, newResources, config, documentation, problems);
  }
}
