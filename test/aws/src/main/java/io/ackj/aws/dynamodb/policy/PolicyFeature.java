package io.ackj.aws.dynamodb.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.Call;
import io.ackj.aws.dynamodb.policy.AttachedPolicy.Revision;
import io.ackj.aws.dynamodb.table.Members;
import io.ackj.aws.dynamodb.table.Refusals;
import io.ackj.aws.dynamodb.table.TableFeature;
import io.ackj.aws.policy.PolicyDocument;
import io.ackj.aws.policy.PolicyTarget;
import io.ackj.aws.state.TableRecord;
import java.time.Instant;

/**
 * Attaches a policy to a table at its creation, and keeps one from being deleted whose policy is
 * being written.
 */
public final class PolicyFeature implements TableFeature {
  private static final String MEMBER = "ResourcePolicy";

  @Override
  public void checkCreation(Call call, ObjectNode input) {
    String text = Members.text(input, MEMBER);
    if (text != null) {
      PolicyDocument.parse(text, PolicyTarget.TABLE);
    }
  }

  @Override
  public void created(Call call, TableRecord table, ObjectNode input) {
    String text = Members.text(input, MEMBER);
    if (text != null) {
      PolicyDocument document = PolicyDocument.parse(text, PolicyTarget.TABLE);
      String id = String.valueOf(call.time().toEpochMilli());
      PolicyPlace.cell(table, "")
          .set(AttachedPolicy.of(new Revision(document, id, call.time())), call.time());
    }
  }

  @Override
  public void checkDeletion(TableRecord table, Instant at) {
    if (PolicyPlace.cell(table, "").current().isPending()) {
      throw Refusals.inUse(
          "Table: " + table.key().name() + " has a pending resource-based policy update.");
    }
  }
}
