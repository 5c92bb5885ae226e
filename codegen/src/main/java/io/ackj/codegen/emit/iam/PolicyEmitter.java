package io.ackj.codegen.emit.iam;

import io.ackj.codegen.config.IamConfig;
import io.ackj.codegen.config.IamStatement;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.emit.Emitter;
import io.ackj.codegen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Emits the least that the controller must be allowed to do, as an IAM policy to paste, the same in
 * parts of which one takes what one uses, and a page that explains the statements: JSON of IAM has
 * no room for a word.
 */
public final class PolicyEmitter implements Emitter {
  private static final String DIRECTORY = "docs/reference/generated/";

  /** Where the policy is written, from the output directory. */
  public static final String POLICY = DIRECTORY + "iam-policy.json";

  /** Where the page is written, from the output directory. */
  public static final String PAGE = DIRECTORY + "iam.md";

  @Override
  public String description() {
    return "IAM policy";
  }

  @Override
  public List<GeneratedFile> emit(EmitInput input) {
    OperationUses uses = new OperationUses(input.model());
    IamConfig iam = input.config().iam();
    List<IamStatement> statements =
        iam == null ? List.of(everything(uses)) : inOrder(iam.statements());
    PolicyDocument policy = new PolicyDocument(input.service().iamPrefix(), statements);
    List<PolicyPart> parts = PolicyPart.of(policy);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(new GeneratedFile(POLICY, policy.pretty()));
    files.add(new GeneratedFile(PAGE, new PolicyPage(input, policy, parts, uses).write()));
    parts.forEach(
        part -> files.add(new GeneratedFile(DIRECTORY + part.file(), part.policy().pretty())));
    return files;
  }

  /** What cannot be left out comes first; else the order is that of the file. */
  private static List<IamStatement> inOrder(List<IamStatement> statements) {
    return Stream.concat(
            statements.stream().filter(statement -> statement.feature() == null),
            statements.stream().filter(statement -> statement.feature() != null))
        .toList();
  }

  /** ACK's own generator.yaml does not say what resources an operation is about. */
  private static IamStatement everything(OperationUses uses) {
    return new IamStatement(
        "OperationsInUse",
        null,
        "All operations that the controller calls. generator.yaml has no iam section, so they are"
            + " allowed on every resource.",
        List.copyOf(uses.operations()),
        List.of(),
        List.of("*"),
        new TreeMap<>());
  }
}
