package io.ackj.aws.dynamodb.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;
import io.ackj.aws.call.Call;
import io.ackj.aws.state.Billing;
import io.ackj.aws.state.BillingMode;
import io.ackj.aws.state.Encryption;
import io.ackj.aws.state.Indexes;
import io.ackj.aws.state.KeyElement;
import io.ackj.aws.state.Protection;
import io.ackj.aws.state.Provisioned;
import io.ackj.aws.state.Region;
import io.ackj.aws.state.Table;
import io.ackj.aws.state.TableClassSetting;
import io.ackj.aws.state.TableKey;
import io.ackj.aws.state.TableStatus;
import io.ackj.aws.state.Throughput;
import java.util.List;
import java.util.Set;

/** Reads a new table off the input of CreateTable. */
public final class Creation {
  private final Call call;
  private final ObjectNode input;
  private final BillingMode mode;

  private Creation(Call call, ObjectNode input) {
    this.call = call;
    this.input = input;
    String given = Members.text(input, "BillingMode");
    this.mode = given == null ? BillingMode.PROVISIONED : BillingMode.valueOf(given);
  }

  /**
   * Returns the table that an input describes, CREATING.
   *
   * @throws AwsException if the input is not valid; whether the table exists is not looked at
   */
  public static Table read(Call call, ObjectNode input) {
    return new Creation(call, input).read();
  }

  private Table read() {
    String name = TableFinder.name(call, Members.requiredText(input, "TableName"));
    checkPresent("AttributeDefinitions");
    checkPresent("KeySchema");
    if (Members.has(input, "GlobalTableSourceArn")) {
      throw AwsException.notImplemented(
          "GlobalTableSourceArn is not simulated: global tables over several accounts are not");
    }
    Region region = TableFinder.region(call);
    Provisioned provisioned = ProvisionedRules.readTable(input, mode);
    List<KeyElement> keys = readKeys();
    Indexes indexes = IndexRules.read(input, keys, mode);
    Throughput throughput = readThroughput(provisioned);
    checkCapacity(region, throughput, indexes);
    return new Table(
        new TableKey(call.accountId(), call.region(), name),
        region.world().newId().toString(),
        call.time(),
        TableStatus.CREATING,
        keys,
        AttributeRules.read(input),
        Billing.of(mode),
        throughput,
        indexes,
        StreamRules.read(input, call.time()),
        readEncryption(region),
        new TableClassSetting(Members.text(input, "TableClass"), null, List.of()),
        new Protection(input.path("DeletionProtectionEnabled").asBoolean(), null),
        SettingsReplicationRules.read(input),
        null,
        Set.of());
  }

  private void checkPresent(String member) {
    if (!Members.has(input, member)) {
      String path = Character.toLowerCase(member.charAt(0)) + member.substring(1);
      throw AwsException.validation(
          "1 validation error detected: Value null at '"
              + path
              + "' failed to satisfy constraint: Member must not be null");
    }
  }

  private List<KeyElement> readKeys() {
    List<KeyElement> keys = KeyRules.read(input);
    KeyRules.checkSimple(keys, "keySchema");
    IndexRules.checkCounts(input);
    AttributeRules.checkCreation(
        AttributeRules.read(input),
        keys,
        IndexRules.keys(input),
        VectorRules.searchAttributes(input));
    return keys;
  }

  private Throughput readThroughput(Provisioned provisioned) {
    return new Throughput(
        provisioned,
        OnDemandRules.read(input, mode, Target.TABLE),
        WarmRules.read(input, mode, provisioned, Target.TABLE));
  }

  private Encryption readEncryption(Region region) {
    JsonNode specification = input.path("SSESpecification");
    EncryptionRules.checkShape(specification);
    String keyArn = EncryptionRules.keyArn(specification, region);
    return keyArn == null ? Encryption.AWS_OWNED : Encryption.with(keyArn);
  }

  private static void checkCapacity(Region region, Throughput throughput, Indexes indexes) {
    ProvisionedRules.checkMaximum(throughput.provisioned(), region, Target.TABLE);
    indexes
        .global()
        .forEach(
            index ->
                ProvisionedRules.checkMaximum(
                    index.throughput().provisioned(), region, Target.index(index.name())));
    ProvisionedRules.checkAccount(
        region,
        throughput.provisioned().read()
            + indexes.global().stream().mapToLong(i -> i.throughput().provisioned().read()).sum(),
        throughput.provisioned().write()
            + indexes.global().stream().mapToLong(i -> i.throughput().provisioned().write()).sum());
  }
}
