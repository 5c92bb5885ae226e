package io.ackj.e2e.guide;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Evaluates the expressions of a ResourceGraphDefinition as kro does: what is {@code ${...}} as a
 * whole has the expression's value, and within text its text.
 *
 * @param objects what expressions may name: the instance as {@code schema}, resources by their id
 */
record KroExpressions(Map<String, JsonNode> objects) {
  /** CEL's whole numbers are long ones. */
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);

  private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)}");
  private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder().build();

  KroExpressions {
    objects = Map.copyOf(objects);
  }

  /** Returns a template with its expressions evaluated. */
  JsonNode render(JsonNode template) {
    if (template.isObject()) {
      ObjectNode rendered = JSON.createObjectNode();
      template
          .properties()
          .forEach(member -> rendered.set(member.getKey(), render(member.getValue())));
      return rendered;
    }
    if (template.isArray()) {
      ArrayNode rendered = JSON.createArrayNode();
      template.forEach(element -> rendered.add(render(element)));
      return rendered;
    }
    return template.isTextual() ? value(template.asText()).orElseThrow() : template;
  }

  /** Returns what a text evaluates to; empty if something that it names is not there yet. */
  Optional<JsonNode> value(String text) {
    Matcher whole = EXPRESSION.matcher(text);
    try {
      if (whole.matches()) {
        return Optional.of(evaluated(whole.group(1)));
      }
      StringBuilder filled = new StringBuilder();
      Matcher part = EXPRESSION.matcher(text);
      while (part.find()) {
        part.appendReplacement(filled, quoted(part.toMatchResult()));
      }
      return Optional.of(JSON.getNodeFactory().textNode(part.appendTail(filled).toString()));
    } catch (CelEvaluationException e) {
      return Optional.empty();
    }
  }

  private String quoted(MatchResult expression) throws CelEvaluationException {
    return Matcher.quoteReplacement(evaluated(expression.group(1)).asText());
  }

  private JsonNode evaluated(String expression) throws CelEvaluationException {
    CelCompilerBuilder compiler =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS);
    objects.keySet().forEach(name -> compiler.addVar(name, SimpleType.DYN));
    Map<String, Object> variables = JSON.convertValue(objects, JSON.constructType(Map.class));
    return JSON.valueToTree(
        RUNTIME.createProgram(compiled(compiler.build(), expression)).eval(variables));
  }

  private static CelAbstractSyntaxTree compiled(CelCompiler compiler, String expression) {
    try {
      return compiler.compile(expression).getAst();
    } catch (CelValidationException e) {
      throw new AssertionError("no CEL: " + expression, e);
    }
  }
}
