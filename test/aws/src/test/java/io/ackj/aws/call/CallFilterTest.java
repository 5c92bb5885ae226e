package io.ackj.aws.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFilterTest {
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'TableName': 'orders'} | a name",
        "{'TableName': 'arn:aws:dynamodb:us-west-2:111122223333:table/orders'} | a table's ARN",
        "{'ResourceArn': 'arn:aws:dynamodb:us-west-2:111122223333:table/orders/stream/2026'}"
            + " | a stream's ARN",
        "{'BackupArn': 'arn:aws:dynamodb:us-west-2:111122223333:table/orders/backup/01'}"
            + " | a backup's ARN",
        "{'GlobalTableName': 'orders'} | a global table",
        "{'SourceTableName': 'orders', 'Other': 1} | the table that is copied",
      })
  void tableIsFoundWhicheverMemberNamesIt(String input, String why) {
    assertThat(AddressedTable.in(Requests.parse(input))).as(why).contains("orders");
  }

  @Test
  void requestMayNameNoTable() {
    assertThat(AddressedTable.in(Requests.parse("{'TableName': 1}"))).isEmpty();
    assertThat(CallFilter.any().onTable("a").matches(Requests.of("ListTables", "{}"))).isFalse();
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, -, true, any call passes",
        "UpdateTable, 111122223333, us-west-2, true, all that is asked for is so",
        "DeleteTable, -, -, false, another operation",
        "-, 222233334444, -, false, another account",
        "-, -, eu-west-1, false, another Region",
      })
  void whatIsAskedForHasToBeSo(
      String operation, String account, String region, boolean passes, String why) {
    CallFilter filter = new CallFilter(operation, account, region, null);

    assertThat(filter.matches(Requests.of("UpdateTable", "{}"))).as(why).isEqualTo(passes);
  }
}
