package io.ackj.kube.schema.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.util.List;

/** {@code semver}, {@code isSemver}, and comparing versions. */
final class VersionFunctions {
  private static final CelType TYPE = OpaqueType.create("kubernetes.Semver");
  private static final Parameter VERSION = new Parameter(TYPE, SemanticVersion.class);
  private static final Parameter FLAG = new Parameter(SimpleType.BOOL, Boolean.class);
  private static final Parameter TEXT = TextFunctions.TEXT;

  private VersionFunctions() {}

  static void addTo(Functions functions) {
    functions.global("semver", TYPE, List.of(TEXT), args -> version((String) args[0]));
    functions.global("semver", TYPE, List.of(TEXT, FLAG), args -> version(text(args)));
    functions.global(
        "isSemver",
        SimpleType.BOOL,
        List.of(TEXT),
        args -> SemanticVersion.parse((String) args[0]) != null);
    functions.global(
        "isSemver",
        SimpleType.BOOL,
        List.of(TEXT, FLAG),
        args -> SemanticVersion.parse(text(args)) != null);
    List<Parameter> two = List.of(VERSION, VERSION);
    functions.member("isGreaterThan", SimpleType.BOOL, two, args -> compare(args) > 0);
    functions.member("isLessThan", SimpleType.BOOL, two, args -> compare(args) < 0);
    functions.member("compareTo", SimpleType.INT, two, args -> (long) compare(args));
    List<Parameter> one = List.of(VERSION);
    functions.member("major", SimpleType.INT, one, args -> of(args[0]).major());
    functions.member("minor", SimpleType.INT, one, args -> of(args[0]).minor());
    functions.member("patch", SimpleType.INT, one, args -> of(args[0]).patch());
  }

  private static String text(Object[] args) {
    String text = (String) args[0];
    return (Boolean) args[1] ? SemanticVersion.normalize(text) : text;
  }

  private static SemanticVersion of(Object argument) {
    return (SemanticVersion) argument;
  }

  private static int compare(Object[] args) {
    return of(args[0]).compareTo(of(args[1]));
  }

  private static SemanticVersion version(String text) {
    SemanticVersion version = SemanticVersion.parse(text);
    if (version == null) {
      throw new FunctionException("No Major.Minor.Patch elements found");
    }
    return version;
  }
}
