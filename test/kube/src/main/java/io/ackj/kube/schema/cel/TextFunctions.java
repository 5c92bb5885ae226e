package io.ackj.kube.schema.cel;

import com.google.re2j.Matcher;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import io.ackj.kube.schema.Patterns;
import io.ackj.kube.schema.cel.Functions.Parameter;
import java.util.ArrayList;
import java.util.List;

/** {@code find}, {@code findAll} and {@code format} on texts. */
final class TextFunctions {
  static final Parameter TEXT = new Parameter(SimpleType.STRING, String.class);
  private static final Parameter INT = new Parameter(SimpleType.INT, Long.class);
  private static final Parameter VALUES =
      new Parameter(ListType.create(SimpleType.DYN), List.class);

  private TextFunctions() {}

  static void addTo(Functions functions) {
    functions.member("find", SimpleType.STRING, List.of(TEXT, TEXT), args -> find(args));
    functions.member(
        "findAll",
        ListType.create(SimpleType.STRING),
        List.of(TEXT, TEXT),
        args -> findAll(args, Long.MAX_VALUE));
    functions.member(
        "findAll",
        ListType.create(SimpleType.STRING),
        List.of(TEXT, TEXT, INT),
        args -> findAll(args, (Long) args[2]));
    functions.member(
        "format",
        SimpleType.STRING,
        List.of(TEXT, VALUES),
        args -> TextFormat.format((String) args[0], (List<?>) args[1]));
  }

  private static Matcher matcher(Object[] args) {
    try {
      return Patterns.compile((String) args[1]).matcher((String) args[0]);
    } catch (PatternSyntaxException e) {
      throw new FunctionException("Illegal regex: " + e.getMessage());
    }
  }

  private static String find(Object[] args) {
    Matcher matcher = matcher(args);
    return matcher.find() ? matcher.group() : "";
  }

  /** A limit below zero is none. */
  private static List<String> findAll(Object[] args, long limit) {
    List<String> found = new ArrayList<>();
    Matcher matcher = matcher(args);
    while ((limit < 0 || found.size() < limit) && matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
