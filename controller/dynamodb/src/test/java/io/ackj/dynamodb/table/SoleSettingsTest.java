package io.ackj.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deletion protection and the table class, each of which AWS wants alone in a call. */
class SoleSettingsTest {
  private static final String PROTECTED = "deletionProtectionEnabled: true";
  private static final String UNPROTECTED = "deletionProtectionEnabled: false";
  private static final String CHEAP = "tableClass: STANDARD_INFREQUENT_ACCESS";
  private static final String STANDARD = "tableClass: STANDARD";

  static Stream<Row> rows() {
    return Stream.of(
        new Row(
            "protected",
            "unchanged",
            TableCase.was(PROTECTED),
            """
            applied deletionProtectionEnabled
            """),
        new Row(
            "protect",
            "it is enforced",
            TableCase.was("").now(PROTECTED),
            """
            (DeletionProtectionEnabled=true)
            applied deletionProtectionEnabled
            """),
        new Row(
            "unprotect",
            "it is enforced",
            TableCase.was(PROTECTED).now(UNPROTECTED),
            """
            (DeletionProtectionEnabled=false)
            applied deletionProtectionEnabled
            """),
        new Row(
            "protection removed",
            "off is the default",
            TableCase.was(PROTECTED).now(""),
            """
            (DeletionProtectionEnabled=false)
            applied deletionProtectionEnabled
            """),
        new Row(
            "protected by a security team",
            "what was never declared is left alone",
            TableCase.was(PROTECTED).takenOver().now(""),
            ""),
        new Row(
            "protected by a security team, ACK's way",
            "ACK takes undeclared for off",
            TableCase.was(PROTECTED).takenOver().now("").resetting(),
            """
            (DeletionProtectionEnabled=false)
            """),
        new Row(
            "protect while updating",
            "AWS switches protection in any state but CREATING",
            TableCase.was("").now(PROTECTED).aws(table -> table.tableStatus("UPDATING")),
            """
            (DeletionProtectionEnabled=true)
            Updating: AWS is updating the table
            applied deletionProtectionEnabled
            """),
        new Row(
            "protect while creating",
            "AWS refuses it",
            TableCase.was("").now(PROTECTED).aws(table -> table.tableStatus("CREATING")),
            """
            held (Creating) (DeletionProtectionEnabled=true)
            Creating: AWS is creating the table
            applied deletionProtectionEnabled
            """),
        new Row(
            "ignored protection",
            "the annotation leaves drift alone",
            TableCase.was("").now(PROTECTED).ignoring("spec.deletionProtectionEnabled"),
            """
            applied deletionProtectionEnabled
            """),
        new Row(
            "class unchanged",
            "unchanged",
            TableCase.was(CHEAP),
            """
            applied tableClass
            """),
        new Row(
            "standard",
            "absent means STANDARD",
            TableCase.was("").now(STANDARD),
            """
            applied tableClass
            """),
        new Row(
            "cheap",
            "it is enforced",
            TableCase.was("").now(CHEAP),
            """
            (TableClass=STANDARD_INFREQUENT_ACCESS)
            applied tableClass
            """),
        new Row(
            "class removed",
            "STANDARD is the default",
            TableCase.was(CHEAP).now(""),
            """
            (TableClass=STANDARD)
            applied tableClass
            """),
        new Row(
            "class never declared",
            "it is left alone",
            TableCase.was(CHEAP).takenOver().now(""),
            ""),
        new Row(
            "class with a typo",
            "the message lists what AWS knows",
            TableCase.was("").now("tableClass: standard"),
            """
            problem spec.tableClass: "standard" is not known; use STANDARD or STANDARD_INFREQUENT_ACCESS
            applied tableClass
            """),
        new Row(
            "all at once",
            "each is a call of its own",
            TableCase.was("")
                .now(
                    PROTECTED
                        + "\n"
                        + CHEAP
                        + "\nsseSpecification: {enabled: true}"
                        + "\nstreamSpecification: {streamEnabled: true, streamViewType: NEW_IMAGE}"),
            """
            (DeletionProtectionEnabled=true)
            (Stream(StreamEnabled=true, StreamViewType=NEW_IMAGE))
            (SSE(Enabled=true, SSEType=KMS))
            (TableClass=STANDARD_INFREQUENT_ACCESS)
            applied deletionProtectionEnabled sseSpecification streamSpecification tableClass
            """));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void decides(Row row) {
    assertThat(row.given()).as(row.reason()).hasToString(row.decided());
  }
}
