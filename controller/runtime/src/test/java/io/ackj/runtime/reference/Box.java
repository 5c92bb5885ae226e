package io.ackj.runtime.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Version;

/** A kind whose spec may be anything. */
@Group("toys.services.k8s.aws")
@Version("v1")
public final class Box extends CustomResource<ObjectNode, ObjectNode> implements Namespaced {
  private static final long serialVersionUID = 1L;

  /** Returns a box in the namespace toys with a spec in JSON, in which quotes may be single. */
  static Box of(String spec) {
    Box box = new Box();
    box.setMetadata(new ObjectMetaBuilder().withNamespace("toys").withName("box").build());
    box.setSpec((ObjectNode) json(spec));
    return box;
  }

  static JsonNode json(String text) {
    try {
      return JsonMapper.builder()
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .build()
          .readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  @Override
  protected ObjectNode initSpec() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  protected ObjectNode initStatus() {
    return JsonNodeFactory.instance.objectNode();
  }
}
