package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CamelCaseTest {

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource({
    "TableName,   TableName,   tableName,   the first letter is raised or lowered",
    "tableName,   TableName,   tableName,   the first letter is raised or lowered",
    "table_name,  TableName,   tableName,   an underscore separates",
    "table-name,  TableName,   tableName,   a hyphen separates",
    "table.name,  TableName,   tableName,   a full stop separates",
    "table name,  TableName,   tableName,   a space separates",
    "table__name, TableName,   tableName,   several separators are one",
    "table:name,  Tablename,   tablename,   what else is illegal only goes",
    "tablé,       Tabl,        tabl,        letters beyond ASCII go",
    "s3bucket,    S3Bucket,    s3Bucket,    a letter after a digit is raised",
    "KMSKeyARN,   KMSKeyARN,   kMSKeyARN,   a run of capitals stays",
    "ID,          Id,          id,          the one acronym that strcase knows",
    "IDs,         IDs,         iDs,         and only if it is all there is",
    "_name,       Name,        Name,        a separator at the start raises in both",
  })
  void namesAreJoinedAsStrcaseJoinsThem(String name, String upper, String lower, String reason) {
    assertThat(CamelCase.upper(name)).as(reason).isEqualTo(upper);
    assertThat(CamelCase.lower(name)).as(reason).isEqualTo(lower);
  }
}
