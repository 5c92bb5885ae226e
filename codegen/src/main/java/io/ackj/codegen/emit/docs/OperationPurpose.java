package io.ackj.codegen.emit.docs;

import io.ackj.codegen.config.From;
import io.ackj.codegen.model.resource.Field;
import io.ackj.codegen.model.resource.OperationRole;
import io.ackj.codegen.model.resource.RequestMapping;
import io.ackj.codegen.model.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Says what an operation does for a kind. */
public final class OperationPurpose {
  private OperationPurpose() {}

  /**
   * Returns as Markdown the part that the operation plays or, if it is about single fields, these.
   *
   * @param path how the path of a field is written
   */
  public static String text(Resource resource, RequestMapping request, UnaryOperator<String> path) {
    if (request.role() != OperationRole.FIELD) {
      return request.role().text();
    }
    List<String> paths = new ArrayList<>();
    addPaths("spec.", resource.spec(), request.operation(), paths);
    addPaths("status.", resource.status(), request.operation(), paths);
    return String.join(", ", paths.stream().map(path).toList());
  }

  private static void addPaths(
      String half, List<Field> fields, String operation, List<String> paths) {
    for (Field field : fields) {
      From from = field.config().from();
      if (from != null && from.operation().equals(operation)) {
        paths.add(half + field.json());
      }
    }
  }
}
