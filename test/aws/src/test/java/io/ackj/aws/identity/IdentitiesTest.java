package io.ackj.aws.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.ackj.aws.call.Caller;
import io.ackj.aws.call.Signature;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {
  private static final RoleArn ROLE =
      RoleArn.parse("arn:aws:iam::222233334444:role/path/controller").orElseThrow();

  private final Sessions sessions = new Sessions(new Random(1));
  private final Iam iam = new Iam();
  private final Identities identities = new Identities(sessions, iam);

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "111122223333, 111122223333, the key is the account",
    "AKIA111122223333ADMIN, 111122223333, the key holds the account",
    "AKIAIOSFODNN7EXAMPLE, 000000000000, the key tells of no account",
    "AKIA1111222233334, 000000000000, thirteen digits are no account",
    "'', 000000000000, the request is not signed",
  })
  void accountIsTakenFromTheKey(String key, String account, String why) {
    Caller caller = identities.callerOf(new Signature(key, "us-west-2", null));

    assertThat(caller.accountId()).as(why).isEqualTo(account);
    assertThat(caller.arn()).isEqualTo("arn:aws:iam::" + account + ":user/admin");
  }

  @Test
  void registeredKeyBelongsToItsUser() {
    iam.user("arn:aws:iam::222233334444:user/ann", "AKIAANN111122223333");

    Caller caller = identities.callerOf(new Signature("AKIAANN111122223333", "us-west-2", null));

    assertThat(caller.accountId()).isEqualTo("222233334444");
    assertThat(caller.arn()).isEqualTo("arn:aws:iam::222233334444:user/ann");
  }

  @Test
  void sessionBelongsToTheRolesAccount() {
    Session session = sessions.start(ROLE, "s1", Instant.EPOCH);

    Caller caller = identities.callerOf(new Signature(session.accessKeyId(), "us-west-2", "any"));

    assertThat(caller.accountId()).isEqualTo("222233334444");
    assertThat(caller.arn()).isEqualTo("arn:aws:sts::222233334444:assumed-role/controller/s1");
    assertThat(identities.userIdOf(caller.arn())).isEqualTo(caller.userId()).endsWith(":s1");
  }

  @Test
  void uniqueIdsAreTheSameForTheSamePrincipal() {
    Caller caller = identities.callerOf(new Signature("111122223333", "us-west-2", null));

    assertThat(caller.userId()).matches("AIDA[A-Z0-9]{17}");
    assertThat(identities.userIdOf(caller.arn())).isEqualTo(caller.userId());
    assertThat(ROLE.uniqueId()).matches("AROA[A-Z0-9]{17}").isEqualTo(ROLE.uniqueId());
  }

  @ParameterizedTest
  @CsvSource({
    "arn:aws:iam::222233334444:role/a, true",
    "arn:aws-cn:iam::222233334444:role/path/to/a.b@c, true",
    "arn:aws:iam::222233334444:user/a, false",
    "arn:aws:iam::2222:role/a, false",
    "arn:aws:iam::222233334444:role/, false",
    "controller, false",
  })
  void roleHasAnArnOfItsForm(String text, boolean isRole) {
    assertThat(RoleArn.parse(text).map(RoleArn::toString).orElse("")).isEqualTo(isRole ? text : "");
  }
}
