package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.schema.JsonEquality;
import io.ackj.kube.status.FieldError;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rules of CustomResourceDefinitions of {@code apiextensions.k8s.io/v1}. The status is worked
 * out with every write; who removes a CRD has to prepare those anew that wait for its names.
 */
public final class CrdRules implements KindRules {
  private final Supplier<? extends Collection<ObjectNode>> stored;
  private final CrdStatus status;

  /**
   * Makes the rules.
   *
   * @param stored returns all CRDs that are stored; they are not changed
   * @param clock tells when a condition changes
   */
  public CrdRules(Supplier<? extends Collection<ObjectNode>> stored, Clock clock) {
    this.stored = stored;
    this.status = new CrdStatus(clock);
  }

  /**
   * Drops what the schemas of a CRD hold and Kubernetes' schemas do not have. The rest of a CRD is
   * the matter of the CRD's own schema.
   *
   * @param definition is changed in place
   * @return the paths of what was dropped, as strict decoding tells of them
   */
  public static List<String> pruneSchemas(ObjectNode definition) {
    return SchemaKeywords.prune(definition);
  }

  @Override
  public List<String> dropUnknown(ObjectNode object) {
    return pruneSchemas(object);
  }

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    pruneSchemas(object);
    CrdDefaults.apply(object);
    status.set(object, old, stored.get());
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    if (old != null && JsonEquality.equal(old.path("spec"), object.path("spec"))) {
      return List.of();
    }
    Definition before = old == null ? null : new Definition(old);
    return new DefinitionCheck(new Definition(object), before).errors();
  }
}
