package io.ackj.kube.schema.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.OptionalType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.validator.CelValidatorFactory;
import io.ackj.kube.schema.Schema;
import io.ackj.kube.schema.Schema.Rule;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compiles the rules of one node of a schema. Loading this class loads dev.cel. */
final class RuleCompiler {
  private static final String SELF_TYPE = "selfType";

  private final Schema schema;
  private final CelTypes types = new CelTypes();
  private final @Nullable CelType self;

  RuleCompiler(Schema schema, boolean resource) {
    this.schema = schema;
    this.self = types.of(schema, resource, SELF_TYPE);
  }

  CompiledRule compile(Rule rule) {
    if (self == null) {
      return failed(rule, "failed to convert to declType for CEL validation rules");
    }
    CelCompiler compiler = compiler(self, Boolean.TRUE.equals(rule.optionalOldSelf()));
    try {
      CelAbstractSyntaxTree tree = parse(compiler, rule.rule());
      if (!tree.getResultType().equals(SimpleType.BOOL)) {
        return failed(rule, "cel expression must evaluate to a bool");
      }
      return withMessage(rule, expression(rule, tree), compiler);
    } catch (CelValidationException e) {
      return failed(rule, "compilation failed: " + e.getMessage());
    } catch (CelEvaluationException e) {
      return failed(rule, "program instantiation failed: " + e.getMessage());
    }
  }

  private static CompiledRule failed(Rule rule, String error) {
    return new CompiledRule(rule, null, error, null, null);
  }

  private CelCompiler compiler(CelType type, boolean optional) {
    return Environment.COMPILER
        .toCompilerBuilder()
        .setTypeProvider(types.provider())
        .addVar("self", type)
        .addVar("oldSelf", optional ? OptionalType.create(type) : type)
        .build();
  }

  private CompiledRule withMessage(Rule rule, Expression compiled, CelCompiler compiler)
      throws CelEvaluationException {
    String source = rule.messageExpression();
    if (source == null) {
      return new CompiledRule(rule, compiled, null, null, null);
    }
    try {
      CelAbstractSyntaxTree tree = parse(compiler, source);
      if (!tree.getResultType().equals(SimpleType.STRING)) {
        String error = "messageExpression must evaluate to a string";
        return new CompiledRule(rule, compiled, null, null, error);
      }
      return new CompiledRule(rule, compiled, null, expression(rule, tree), null);
    } catch (CelValidationException e) {
      String error = "messageExpression compilation failed: " + e.getMessage();
      return new CompiledRule(rule, compiled, null, null, error);
    }
  }

  private Expression expression(Rule rule, CelAbstractSyntaxTree tree)
      throws CelEvaluationException {
    boolean usesOldSelf =
        tree.getReferenceMap().values().stream()
            .anyMatch(reference -> reference.name().equals("oldSelf"));
    return new CelExpression(
        schema,
        Environment.RUNTIME.createProgram(tree),
        usesOldSelf,
        Boolean.TRUE.equals(rule.optionalOldSelf()));
  }

  /** Words the issues as cel-go does. */
  private static CelAbstractSyntaxTree parse(CelCompiler compiler, String source)
      throws CelValidationException {
    CelValidationResult parsed = compiler.parse(source);
    if (parsed.hasError()) {
      throw new CelValidationException(parsed.getSource(), issues(parsed, "Syntax error: "));
    }
    CelValidationResult checked = compiler.check(parsed.getAst());
    if (checked.hasError()) {
      throw new CelValidationException(checked.getSource(), issues(checked, ""));
    }
    CelValidationResult literals =
        CelValidatorFactory.standardCelValidatorBuilder(compiler, Environment.RUNTIME)
            .addAstValidators(Environment.LITERALS)
            .build()
            .validate(checked.getAst());
    if (literals.hasError()) {
      throw new CelValidationException(literals.getSource(), issues(literals, ""));
    }
    return checked.getAst();
  }

  private static List<CelIssue> issues(CelValidationResult result, String prefix) {
    return result.getErrors().stream()
        .map(issue -> CelIssue.formatError(issue.getSourceLocation(), prefix + words(issue)))
        .collect(Collectors.toList());
  }

  private static String words(CelIssue issue) {
    return issue
        .getMessage()
        .replaceFirst(" \\(candidates: .*\\)$", "")
        .replaceFirst("(?s)^Regex validation failed.*", "invalid matches argument")
        .replaceFirst("(?s)^(timestamp|duration) validation failed.*", "invalid $1 argument");
  }
}
