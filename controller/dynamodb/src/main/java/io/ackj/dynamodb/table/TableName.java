package io.ackj.dynamodb.table;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableStatus;
import io.ackj.dynamodb.name.Names;
import io.ackj.runtime.plan.Problem;
import io.ackj.runtime.resource.Pass;
import java.util.Optional;

/**
 * Which table an object is about. Once it has one, that is it: a name that is edited later would
 * otherwise lead to a second table, or to somebody else's, and leave the first one behind.
 */
final class TableName {
  private TableName() {}

  /** Returns the name or ARN by which AWS is to be asked. */
  static String of(Pass<Table> pass) {
    String declared = DesiredTable.of(pass.desired()).tableName();
    return own(pass.desired()).filter(name -> !name.equals(Names.table(declared))).orElse(declared);
  }

  /** Returns the name of the table that an object manages, or is to manage; never an ARN. */
  static String managed(Table object) {
    return own(object).orElseGet(() -> Names.table(DesiredTable.of(object).tableName()));
  }

  /** Returns what is wrong if the name is not that of the object's table any more. */
  static Optional<Problem> problem(Pass<Table> pass) {
    String declared = Names.table(DesiredTable.of(pass.desired()).tableName());
    return own(pass.desired())
        .filter(name -> !name.equals(declared))
        .map(
            name ->
                new Problem(
                    SpecPaths.TABLE_NAME,
                    SpecPaths.TABLE_NAME
                        + ": this object manages the table "
                        + name
                        + ", and a table cannot be renamed; change it back, or declare another"
                        + " object for the other table"));
  }

  private static Optional<String> own(Table object) {
    return Optional.ofNullable(object.getStatus())
        .map(TableStatus::getAckResourceMetadata)
        .map(ResourceMetadata::getArn)
        .filter(Names::isNameOrArn)
        .map(Names::table);
  }
}
