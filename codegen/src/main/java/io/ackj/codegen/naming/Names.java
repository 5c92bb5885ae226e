package io.ackj.codegen.naming;

import java.util.Set;

/**
 * The two spellings that ACK gives a member's name. They follow {@code names.New} of <a
 * href="https://github.com/aws-controllers-k8s/pkg/blob/main/names/names.go">aws-controllers-k8s/pkg</a>,
 * its {@code Camel} and {@code CamelLower}; the first is also how paths in {@code generator.yaml}
 * name a field.
 *
 * @param original the name as the service model has it, such as {@code KmsMasterKeyId}; not empty
 * @param camel the exported Go name, such as {@code KMSMasterKeyID}
 * @param json the name in the CRD, such as {@code kmsMasterKeyID}; a name that is a keyword of Go
 *     ends in an underscore ({@code type_})
 */
public record Names(String original, String camel, String json) {
  private static final Set<String> GO_KEYWORDS =
      Words.set(
          """
          break case chan const continue default defer else fallthrough for func go goto if import
          interface map package range return select struct switch type var
          """);

  /** Checks that there is a name at all. */
  public Names {
    if (original.isEmpty()) {
      throw new IllegalArgumentException("A name must not be empty.");
    }
  }

  /**
   * Spells a name of the service model.
   *
   * @throws IllegalArgumentException if the name is empty
   */
  public static Names of(String original) {
    return new Names(original, camel(original), json(original));
  }

  private static String camel(String original) {
    return Initialisms.raise(CamelCase.upper(original));
  }

  private static String json(String original) {
    // Before, because in "kMSKeyId" nothing would be recognised any more; after, because joining
    // the
    // parts of a name can make an initialism of them ("subnet-ids").
    String lowered = CamelCase.lower(Initialisms.lowerFirst(original));
    String name = Initialisms.lowerFirst(lowered);
    return GO_KEYWORDS.contains(name) ? name + "_" : name;
  }
}
