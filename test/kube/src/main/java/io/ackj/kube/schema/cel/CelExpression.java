package io.ackj.kube.schema.cel;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime.Program;
import io.ackj.kube.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An expression of CEL.
 *
 * @param optionalOld whether {@code oldSelf} may be missing, and so is wrapped
 */
record CelExpression(Schema schema, Program program, boolean usesOldSelf, boolean optionalOld)
    implements Expression {

  @Override
  public Object evaluate(JsonNode self, @Nullable JsonNode old) throws EvaluationException {
    Map<String, Object> variables = new HashMap<>();
    variables.put("self", CelValues.of(schema, self));
    if (optionalOld) {
      variables.put("oldSelf", Optional.ofNullable(old).map(value -> oldValue(value, self)));
    } else if (old != null) {
      variables.put("oldSelf", oldValue(old, self));
    }
    try {
      return program.eval(variables);
    } catch (CelEvaluationException e) {
      throw new EvaluationException(words(e), e);
    }
  }

  private Object oldValue(JsonNode old, JsonNode self) {
    return CelValues.of(schema, Arrangement.like(schema, old, self));
  }

  /** Says it as cel-go does, without the position. */
  private static String words(CelEvaluationException e) {
    String message =
        String.valueOf(e.getMessage()).replaceFirst("^evaluation error[^:]*:[0-9]*: ", "");
    FunctionException cause = functionException(e);
    if (cause != null) {
      return String.valueOf(cause.getMessage());
    }
    CelErrorCode code = e.getErrorCode();
    return switch (code) {
      case ATTRIBUTE_NOT_FOUND -> "no such key: " + message.replaceFirst("^.*key '(.*)'.*$", "$1");
      case INDEX_OUT_OF_BOUNDS -> "index out of bounds: " + message.replaceFirst("^.*: ", "");
      case DIVIDE_BY_ZERO -> "division by zero";
      case OVERLOAD_NOT_FOUND -> "no such overload";
      case NUMERIC_OVERFLOW -> "integer overflow";
      default -> message.replaceFirst("^.*Range \\[([0-9]+),.*$", "index out of range: $1");
    };
  }

  private static @Nullable FunctionException functionException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FunctionException found) {
        return found;
      }
    }
    return null;
  }
}
