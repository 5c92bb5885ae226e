package io.ackj.runtime.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.ackj.runtime.export.JqRun.LimitException;
import io.ackj.runtime.outcome.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.Function;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;

/** Evaluates jq expressions over objects, within limits. Any thread may use it. */
final class Jq {
  private static final int MOST_CHARACTERS = 4_096;

  /** Nothing but members and elements, which is what nearly all paths are: that always ends. */
  private static final Pattern PLAIN =
      Pattern.compile("\\s*(\\.[A-Za-z_]\\w*|\\.?\\[(\\d{1,9}|\"[^\"\\\\]*\")])+\\s*");

  private final JqRuns runs;

  /**
   * Makes an evaluator.
   *
   * @param patience for how long an evaluation may run; much longer than any does
   */
  Jq(Duration patience) {
    this.runs = new JqRuns(patience);
  }

  /** The functions of jq, which only those pay for who use them. */
  private static final class Functions {
    static final Scope ALL = load();

    private Functions() {}

    private static Scope load() {
      Scope scope = Scope.newEmptyScope();
      Map<String, Function> functions =
          BuiltinFunctionLoader.getInstance().listFunctions(Versions.JQ_1_7, scope);
      functions.forEach((name, function) -> scope.addFunction(name, counted(function)));
      return scope;
    }

    private static Function counted(Function function) {
      return (scope, args, in, path, output, version) -> {
        JqRun.step();
        function.apply(
            scope,
            args,
            in,
            path,
            (value, where) -> {
              JqRun.step();
              output.emit(value, where);
            },
            version);
      };
    }
  }

  /** The first result is there, and no other is wanted. */
  private static final class EnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient JsonNode found;

    EnoughException(JsonNode found) {
      super(null, null, false, false);
      this.found = found;
    }
  }

  /** Something in the expression does not go with the object. */
  private static final class QueryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryException(JsonQueryException cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Returns the first result of an expression over an object; missing if there is none. */
  Attempt<JsonNode> first(String path, JsonNode object) {
    if (path.isBlank() || path.length() > MOST_CHARACTERS) {
      return unparsable(
          "it has to have 1 to %d characters and has %d"
              .formatted(MOST_CHARACTERS, path.strip().length()));
    }
    try {
      JsonQuery query = JsonQuery.compile(path, Versions.JQ_1_7);
      return PLAIN.matcher(path).matches()
          ? Attempt.of(first(query, Scope.newEmptyScope(), object))
          : limited(path, query, object);
    } catch (JsonQueryException e) {
      return unparsable(cause(e));
    } catch (StackOverflowError e) {
      return unparsable("it is nested too deep");
    } catch (QueryException | LimitException e) {
      return failed(String.valueOf(e.getMessage()));
    } catch (RuntimeException | LinkageError e) {
      // The library has more ways to fail than it declares, such as sizes below zero.
      return failed(e.toString());
    }
  }

  private Attempt<JsonNode> limited(String path, JsonQuery query, JsonNode object) {
    Scope functions = Functions.ALL;
    return runs.first(path, () -> first(query, functions, object));
  }

  private static JsonNode first(JsonQuery query, Scope functions, JsonNode object) {
    try {
      query.apply(
          Scope.newChildScope(functions),
          object,
          found -> {
            throw new EnoughException(found);
          });
      return MissingNode.getInstance();
    } catch (EnoughException e) {
      return e.found;
    } catch (JsonQueryException e) {
      throw new QueryException(e);
    }
  }

  private static Attempt<JsonNode> unparsable(String why) {
    return Attempt.ended(
        new Outcome.Terminal("unable to parse path: spec.from.path: " + why, null));
  }

  /** Returns that an evaluation did not come to an end. */
  static Attempt<JsonNode> failed(String why) {
    return Attempt.ended(
        new Outcome.Terminal("unable to execute query: spec.from.path: " + why, null));
  }

  /** The exception itself repeats the expression, and its cause lists all that it would take. */
  private static String cause(JsonQueryException e) {
    Throwable cause = e.getCause();
    String message = String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
    return message.lines().findFirst().orElse(message);
  }
}
