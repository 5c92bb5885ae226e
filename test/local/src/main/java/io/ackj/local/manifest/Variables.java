package io.ackj.local.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds variables that nobody has replaced. Manifests of workshops are made for {@code envsubst};
 * without it, AWS would refuse the name that holds one, and say nothing of variables.
 */
public final class Variables {
  private static final Pattern VARIABLE = Pattern.compile("\\$(\\{\\w+}|[A-Za-z_]\\w*)");
  private static final List<String> NAMES =
      List.of("/metadata/name", "/metadata/namespace", "/spec/tableName");

  private Variables() {}

  /**
   * Checks the names in a manifest.
   *
   * @throws ManifestException if one of them holds a variable
   */
  public static void refuseIn(Manifest manifest) {
    for (String pointer : NAMES) {
      JsonNode name = manifest.content().at(pointer);
      if (name.isTextual() && VARIABLE.matcher(name.textValue()).find()) {
        throw new ManifestException(
            "%s: %s is \"%s\", and variables are not replaced here; let envsubst do it: envsubst < FILE | ./ackj local -f -"
                .formatted(
                    manifest.origin(), pointer.substring(1).replace('/', '.'), name.textValue()));
      }
    }
  }
}
