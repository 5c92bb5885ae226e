package io.ackj.dynamodb.replica;

import static io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer.GLOBAL_TABLE;
import static io.ackj.dynamodb.replica.ReplicaDeclarations.Declarer.TABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.dynamodb.replica.ReplicaDeclarations.Declaration;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.queue.ObjectKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplicaDeclarationsTest {
  private static final Destination HOME = new Destination("111122223333", "eu-west-1", null);
  private static final ObjectKey ORDERS = new ObjectKey("shop", "orders");

  private final ReplicaDeclarations declarations = new ReplicaDeclarations();

  @Test
  void declarationIsFoundByTableAccountAndRegion() {
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));

    assertThat(declarations.of(TABLE, HOME, "orders"))
        .isEqualTo(Map.of("eu-west-3", "shop/orders"));
    assertThat(declarations.of(TABLE, HOME, "carts")).isEmpty();
    assertThat(declarations.of(GLOBAL_TABLE, HOME, "orders")).isEmpty();
    assertThat(declarations.of(TABLE, new Destination("444455556666", "eu-west-1", null), "orders"))
        .isEmpty();
    assertThat(declarations.of(TABLE, new Destination("111122223333", "us-east-1", null), "orders"))
        .isEmpty();
  }

  @Test
  void whatIsNotKnownYetFitsEverything() {
    declarations.note(TABLE, ORDERS, new Declaration("orders", null, null, Set.of("eu-west-3")));

    assertThat(declarations.of(TABLE, HOME, "orders")).containsKey("eu-west-3");
  }

  @Test
  void laterDeclarationReplacesTheEarlierOne() {
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1"));

    assertThat(declarations.of(TABLE, HOME, "orders")).isEmpty();
  }

  @Test
  void objectThatIsGoneDeclaresNothing() {
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));
    declarations.forget(TABLE, ORDERS);

    assertThat(declarations.of(TABLE, HOME, "orders")).isEmpty();
  }

  @Test
  void changeWakesTheObjectsOfTheOtherKindThatDeclareReplicasOfTheTable() {
    List<String> woken = new ArrayList<>();
    declarations.wakeBy(TABLE, key -> woken.add("Table " + key.name()));
    declarations.wakeBy(GLOBAL_TABLE, key -> woken.add("GlobalTable " + key.name()));
    declarations.note(GLOBAL_TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));
    declarations.note(
        GLOBAL_TABLE,
        new ObjectKey("shop", "elsewhere"),
        of("111122223333", "us-east-1", "us-west-2"));
    assertThat(woken).isEmpty();

    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));
    assertThat(woken).containsExactly("GlobalTable orders");
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));
    assertThat(woken).as("nothing has changed").hasSize(1);
    declarations.note(GLOBAL_TABLE, ORDERS, of("111122223333", "eu-west-1", "us-east-2"));
    assertThat(woken).endsWith("Table orders").hasSize(2);
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1"));
    assertThat(woken).endsWith("GlobalTable orders").hasSize(3);
  }

  @Test
  void ofTwoObjectsTheFirstByNameIsTold() {
    declarations.note(
        TABLE, new ObjectKey("shop", "zoo"), of("111122223333", "eu-west-1", "eu-west-3"));
    declarations.note(TABLE, ORDERS, of("111122223333", "eu-west-1", "eu-west-3"));

    assertThat(declarations.of(TABLE, HOME, "orders")).containsEntry("eu-west-3", "shop/orders");
  }

  private static Declaration of(String account, String home, String... regions) {
    return new Declaration("orders", account, home, Set.of(regions));
  }
}
