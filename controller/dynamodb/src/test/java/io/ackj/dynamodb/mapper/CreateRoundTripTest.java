package io.ackj.dynamodb.mapper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.apis.dynamodb.v1alpha1.Backup;
import io.ackj.apis.dynamodb.v1alpha1.BackupSpec;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTable;
import io.ackj.apis.dynamodb.v1alpha1.GlobalTableSpec;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.testkit.random.RandomObjects;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * What a create request carries to AWS and AWS's description carries back is what the spec says.
 * AWS is played by copying all members that request and description both have.
 */
class CreateRoundTripTest {
  /** Fields of a Table that AWS's description of a table has no member for. */
  private static final List<String> TOLD_ELSEWHERE =
      List.of(
          "billingMode",
          "continuousBackups",
          "contributorInsights",
          "resourcePolicy",
          "sseSpecification",
          "tableClass",
          "tableReplicas",
          "tags",
          "timeToLive");

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void describedTableIsAsSpecSays(@ForAll Random random) {
    Table table = new Table();
    table.setSpec(new RandomObjects(random).of(TableSpec.class));
    ObjectNode told = (ObjectNode) SdkOracle.json(table.getSpec());
    told.remove(TOLD_ELSEWHERE);

    SdkPojo request = TableMapper.createTableRequest(table).build();

    assertThat(TableMapper.spec(copy(request, TableDescription.class)))
        .isEqualTo(SdkOracle.object(told, TableSpec.class));
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void describedGlobalTableIsAsSpecSays(@ForAll Random random) {
    GlobalTable table = new GlobalTable();
    table.setSpec(new RandomObjects(random).of(GlobalTableSpec.class));

    SdkPojo request = GlobalTableMapper.createGlobalTableRequest(table).build();

    assertThat(GlobalTableMapper.spec(copy(request, GlobalTableDescription.class)))
        .isEqualTo(table.getSpec());
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void describedBackupIsAsSpecSays(@ForAll Random random) {
    Backup backup = new Backup();
    backup.setSpec(new RandomObjects(random).of(BackupSpec.class));
    ObjectNode told = (ObjectNode) SdkOracle.json(backup.getSpec());
    // AWS does not tell the one, and does not know the other.
    told.remove(List.of("tableName", "tableRef"));

    SdkPojo request = BackupMapper.createBackupRequest(backup).build();

    assertThat(BackupMapper.spec(copy(request, BackupDetails.class)))
        .isEqualTo(SdkOracle.object(told, BackupSpec.class));
  }

  private static <T extends SdkPojo> T copy(SdkPojo from, Class<T> type) {
    return type.cast(copy(from, SdkOracle.builder(type)));
  }

  private static Object copy(SdkPojo from, SdkPojo builder) {
    for (SdkField<?> field : builder.sdkFields()) {
      SdkOracle.member(from, field.memberName())
          .flatMap(member -> SdkOracle.value(from, member))
          .ifPresent(value -> field.set(builder, copy(value, field)));
    }
    return ((Buildable) builder).build();
  }

  private static Object copy(Object value, SdkField<?> field) {
    if (value instanceof List<?> list) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      return list.stream().map(each -> copy(each, element)).toList();
    }
    return value instanceof SdkPojo pojo ? copy(pojo, field.constructor().get()) : value;
  }
}
