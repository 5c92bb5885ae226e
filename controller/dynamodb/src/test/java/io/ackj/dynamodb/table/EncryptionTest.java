package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class EncryptionTest {
  private static final String ON = "sseSpecification: {enabled: true}";
  private static final String OFF = "sseSpecification: {enabled: false}";
  private static final String K1 = key("k1");
  private static final String K1_ARN = key(AwsTable.KEYS + "k1");
  private static final String K2 = key("k2");
  private static final String ALIAS = key("alias/a");
  private static final String OTHER_ALIAS = key("alias/b");

  private static String key(String id) {
    return "sseSpecification: {enabled: true, sseType: KMS, kmsMasterKeyID: '" + id + "'}";
  }

  static Stream<Row> rows() {
    return Stream.concat(switches(), keys());
  }

  static Stream<Row> switches() {
    return Stream.of(
        new Row(
            "on, unchanged",
            "AWS has a KMS key",
            TableCase.was(ON),
            """
            applied sseSpecification
            """),
        new Row(
            "off, unchanged",
            "AWS tells nothing of its own key",
            TableCase.was(OFF),
            """
            applied sseSpecification
            """),
        new Row(
            "switched on",
            "it is enforced",
            TableCase.was("").now(ON),
            """
            (SSE(Enabled=true, SSEType=KMS))
            applied sseSpecification
            """),
        new Row(
            "switched off",
            "it is enforced",
            TableCase.was(ON).now(OFF),
            """
            (SSE(Enabled=false))
            applied sseSpecification
            """),
        new Row(
            "removed",
            "it was applied, so it is reset",
            TableCase.was(K1).now(""),
            """
            (SSE(Enabled=false))
            applied sseSpecification
            """),
        new Row("removed and reset", "nothing is left to do", TableCase.was(OFF).now(""), ""),
        new Row("never declared", "it is left alone", TableCase.was(K1).takenOver().now(""), ""),
        new Row(
            "never declared, ACK's way",
            "ACK takes undeclared for off",
            TableCase.was(K1).takenOver().now("").resetting(),
            """
            (SSE(Enabled=false))
            """),
        new Row(
            "type without enabled",
            "AWS switches on for it",
            TableCase.was("").now("sseSpecification: {sseType: KMS}"),
            """
            (SSE(Enabled=true, SSEType=KMS))
            applied sseSpecification
            """),
        new Row(
            "empty",
            "it declares nothing",
            TableCase.was("").now("sseSpecification: {}").aws(EncryptionTest::encrypted),
            ""),
        new Row(
            "off with a key",
            "AWS refuses it",
            TableCase.was("").now("sseSpecification: {enabled: false, kmsMasterKeyID: k1}"),
            """
            problem spec.sseSpecification.kmsMasterKeyID: there is no key while enabled is false; remove it or enable it
            applied sseSpecification
            """),
        new Row(
            "while the table class may change",
            "AWS would drop the class silently",
            TableCase.was("").now(ON).aws(table -> table.tableStatus("UPDATING")),
            """
            held (Updating) (SSE(Enabled=true, SSEType=KMS))
            Updating: AWS is updating the table
            applied sseSpecification
            """),
        new Row(
            "ignored",
            "the annotation leaves drift alone",
            TableCase.was(K1).now("").ignoring("spec.sseSpecification"),
            """
            applied sseSpecification
            """));
  }

  static Stream<Row> keys() {
    return Stream.of(
        new Row(
            "key by id",
            "AWS shows its ARN",
            TableCase.was(K1),
            """
            applied sseSpecification sseSpecification.kmsMasterKeyID[k1]
            """),
        new Row(
            "id instead of ARN",
            "it is the same key",
            TableCase.was(K1_ARN).now(K1),
            """
            applied sseSpecification sseSpecification.kmsMasterKeyID[k1]
            """),
        new Row(
            "another key",
            "it is enforced",
            TableCase.was(K1).now(K2),
            """
            (SSE(Enabled=true, SSEType=KMS, KMSMasterKeyId=k2))
            applied sseSpecification sseSpecification.kmsMasterKeyID[k1]
            """),
        new Row(
            "another key, outside",
            "drift is corrected",
            TableCase.was(K2).now(K1).takenOver(),
            """
            (SSE(Enabled=true, SSEType=KMS, KMSMasterKeyId=k1))
            applied sseSpecification
            """),
        new Row(
            "key added",
            "any KMS key is not that one",
            TableCase.was(ON).now(K1),
            """
            (SSE(Enabled=true, SSEType=KMS, KMSMasterKeyId=k1))
            applied sseSpecification
            """),
        new Row(
            "key removed",
            "it goes back to alias/aws/dynamodb",
            TableCase.was(K1).now(ON),
            """
            (SSE(Enabled=true, SSEType=KMS))
            applied sseSpecification sseSpecification.kmsMasterKeyID[k1]
            """),
        new Row(
            "key never applied",
            "which one is not declared",
            TableCase.was(K1).now(ON).takenOver(),
            """
            applied sseSpecification
            """),
        new Row(
            "alias, unchanged",
            "the alias was applied",
            TableCase.was(ALIAS),
            """
            applied sseSpecification sseSpecification.kmsMasterKeyID[alias/a]
            """),
        new Row(
            "alias, taken over",
            "an alias cannot be compared, so nothing is encrypted anew",
            TableCase.was(ALIAS).takenOver(),
            """
            applied sseSpecification sseSpecification.kmsMasterKeyID[alias/a]
            """),
        new Row(
            "another alias",
            "it is not the one that was applied",
            TableCase.was(ALIAS).now(OTHER_ALIAS),
            """
            (SSE(Enabled=true, SSEType=KMS, KMSMasterKeyId=alias/b))
            applied sseSpecification sseSpecification.kmsMasterKeyID[alias/a]
            """),
        new Row(
            "another alias, under way",
            "AWS is seen to change it, so it counts as applied",
            TableCase.was(ALIAS).now(OTHER_ALIAS).aws(EncryptionTest::changing),
            """
            Updating: AWS is encrypting the table with another key
            applied sseSpecification sseSpecification.kmsMasterKeyID[alias/b]
            """),
        new Row(
            "alias for a key that is used no more",
            "AWS has changed it, whether that was seen or not",
            TableCase.was(K1).now(ALIAS).aws(EncryptionTest::encrypted),
            """
            applied sseSpecification sseSpecification.kmsMasterKeyID[alias/a]
            """),
        new Row(
            "alias removed",
            "it was applied, so it is reset",
            TableCase.was(ALIAS).now(ON),
            """
            (SSE(Enabled=true, SSEType=KMS))
            applied sseSpecification sseSpecification.kmsMasterKeyID[alias/a]
            """),
        new Row(
            "key of which drift is ignored",
            "only the key is left alone",
            TableCase.was(K1).now(K2).ignoring("spec.sseSpecification.kmsMasterKeyID"),
            """
            applied sseSpecification sseSpecification.kmsMasterKeyID[k1]
            """));
  }

  private static TableDescription.Builder encrypted(TableDescription.Builder table) {
    return table.sseDescription(
        SSEDescription.builder().status("ENABLED").kmsMasterKeyArn(AwsTable.KEYS + "z").build());
  }

  private static TableDescription.Builder changing(TableDescription.Builder table) {
    return table.sseDescription(SSEDescription.builder().status("UPDATING").build());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    assertThat(row.given()).as(row.reason()).hasToString(row.decided());
  }
}
