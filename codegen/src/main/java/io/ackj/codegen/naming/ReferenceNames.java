package io.ackj.codegen.naming;

import java.util.List;

/**
 * The name of the field in which a user refers to another resource instead of giving its
 * identifier: {@code SecurityGroupIds} gets {@code SecurityGroupRefs}. It follows {@code
 * GetReferenceFieldName} of <a
 * href="https://github.com/aws-controllers-k8s/code-generator/blob/main/pkg/model/field.go">ACK's
 * code generator</a>, which takes any "id" at the end for an identifier: {@code Paid} gets {@code
 * PaRef}.
 */
public final class ReferenceNames {
  private static final List<String> IDENTIFIERS =
      Words.list("id ids Id Ids ID IDs IDS Name Names NAME NAMEs NAMES Arn Arns ARN ARNs ARNS");

  private ReferenceNames() {}

  /**
   * Names the reference field that belongs to a field.
   *
   * @param field the field with the identifier; its original name decides
   * @param list whether that field is a list, so that the reference field is one too
   * @throws IllegalArgumentException if the original name is nothing but the word for an
   *     identifier, so that nothing is left to name the reference after
   */
  public static Names reference(Names field, boolean list) {
    String target = withoutIdentifier(field.original());
    if (target.isEmpty()) {
      throw new IllegalArgumentException(
          "The field \""
              + field.original()
              + "\" cannot have a reference field: without \""
              + field.original()
              + "\" nothing is left of its name. Rename the field.");
    }
    return Names.of(list ? Plurals.singular(target) + "Refs" : target + "Ref");
  }

  private static String withoutIdentifier(String name) {
    for (String identifier : IDENTIFIERS) {
      if (name.endsWith(identifier)) {
        return name.substring(0, name.length() - identifier.length());
      }
    }
    return name;
  }
}
