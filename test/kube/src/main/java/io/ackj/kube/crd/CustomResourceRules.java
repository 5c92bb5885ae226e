package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.KindRules;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.schema.Defaulting;
import io.ackj.kube.schema.Pruning;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.SchemaValidation;
import io.ackj.kube.schema.cel.CelRules;
import io.ackj.kube.status.FieldError;
import io.ackj.kube.status.FieldError.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the objects of one version of a custom kind, all of which its schema states. An
 * object in another version of the kind becomes one of this version by {@link #convert}; CRDs with
 * the conversion strategy None promise that this is enough.
 */
public final class CustomResourceRules implements KindRules {
  /** Rules could meet values that they do not expect where one of these was found. */
  private static final Set<Kind> BLOCKING =
      EnumSet.of(
          Kind.NOT_SUPPORTED, Kind.REQUIRED, Kind.TOO_LONG, Kind.TOO_MANY, Kind.TYPE_INVALID);

  private static final FieldError NOT_ALL_CHECKED =
      new FieldError(
          Kind.INVALID,
          "<nil>",
          "null",
          "some validation rules were not checked because the object was invalid; correct the"
              + " existing errors to complete validation");

  private final ResourceType type;
  private final Schema schema;
  private final CelRules rules;

  /** Makes the rules of a type that {@link CrdTypes} made. */
  public CustomResourceRules(ResourceType type) {
    this.type = type;
    this.schema = type.schema();
    this.rules = new CelRules(schema);
  }

  @Override
  public void prepare(ObjectNode object, @Nullable ObjectNode old) {
    Pruning.prune(schema, object);
    Defaulting.apply(schema, object);
  }

  /**
   * Brings an object of another version of the kind into this version.
   *
   * @param object is changed in place
   */
  public void convert(ObjectNode object) {
    object.put("apiVersion", type.apiVersion());
    prepare(object, null);
  }

  @Override
  public List<FieldError> validate(ObjectNode object, @Nullable ObjectNode old) {
    return validate(object, old, List.of());
  }

  @Override
  public List<FieldError> validate(
      ObjectNode object, @Nullable ObjectNode old, List<FieldError> ofMetadata) {
    List<FieldError> errors = SchemaValidation.validate(schema, object, old);
    if (!rules.exist()) {
      return errors;
    }
    boolean blocked =
        Stream.concat(ofMetadata.stream(), errors.stream())
            .anyMatch(error -> BLOCKING.contains(error.kind()));
    if (blocked) {
      errors.add(NOT_ALL_CHECKED);
    } else {
      errors.addAll(rules.validate(object, old));
    }
    return errors;
  }
}
