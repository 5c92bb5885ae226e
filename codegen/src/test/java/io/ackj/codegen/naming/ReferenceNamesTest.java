package io.ackj.codegen.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows about clusters and deployments are those of upstream's own test. */
class ReferenceNamesTest {

  @ParameterizedTest(name = "{0} gets {1}")
  @CsvSource({
    "ClusterName,            ClusterRef,            clusterRef",
    "ClusterARN,             ClusterRef,            clusterRef",
    "ClusterID,              ClusterRef,            clusterRef",
    "ClusterId,              ClusterRef,            clusterRef",
    "Cluster,                ClusterRef,            clusterRef",
    "Clusters,               ClustersRef,           clustersRef",
    "BlueDeploymentId,       BlueDeploymentRef,     blueDeploymentRef",
    "GreenDeploymentId,      GreenDeploymentRef,    greenDeploymentRef",
    "KMSMasterKeyId,         KMSMasterKeyRef,       kmsMasterKeyRef",
    "KmsMasterKeyId,         KmsMasterKeyRef,       kmsMasterKeyRef",
    "ApiId,                  ApiRef,                apiRef",
    "GlobalTableName,        GlobalTableRef,        globalTableRef",
    "SourceTableArn,         SourceTableRef,        sourceTableRef",
    "SuccessFeedbackRoleArn, SuccessFeedbackRoleRef, successFeedbackRoleRef",
    "EventEndpointCreated,   EventEndpointCreatedRef, eventEndpointCreatedRef",
    "DbSubnetGroupNAME,      DbSubnetGroupRef,      dbSubnetGroupRef",
    "NetworkAclIDS,          NetworkAclRef,         networkACLRef",
    "Policy,                 PolicyRef,             policyRef",
    "Paid,                   PaRef,                 paRef",
  })
  void aFieldGetsAReference(String field, String reference, String json) {
    assertThat(ReferenceNames.reference(Names.of(field), false))
        .isEqualTo(Names.of(reference))
        .returns(json, Names::json);
  }

  @ParameterizedTest(name = "{0} gets {1}")
  @CsvSource({
    "ClusterNames,     ClusterRefs,       clusterRefs",
    "ClusterARNs,      ClusterRefs,       clusterRefs",
    "ClusterIds,       ClusterRefs,       clusterRefs",
    "ClusterIDs,       ClusterRefs,       clusterRefs",
    "Clusters,         ClusterRefs,       clusterRefs",
    "SecurityGroupIds, SecurityGroupRefs, securityGroupRefs",
    "SecurityGroups,   SecurityGroupRefs, securityGroupRefs",
    "SubnetIDs,        SubnetRefs,        subnetRefs",
    "Policies,         PolicyRefs,        policyRefs",
    "LayerVersionArns, LayerVersionRefs,  layerVersionRefs",
  })
  void aListGetsAListOfReferences(String field, String reference, String json) {
    assertThat(ReferenceNames.reference(Names.of(field), true))
        .isEqualTo(Names.of(reference))
        .returns(json, Names::json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "Id", "Ids", "ID", "Name", "Names", "Arn", "ARN", "ARNs"})
  void aFieldNamedAfterNothingCannotHaveAReference(String field) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReferenceNames.reference(Names.of(field), false))
        .withMessage(
            "The field \"%s\" cannot have a reference field: without \"%s\" nothing is left of its"
                + " name. Rename the field.",
            field, field);
  }
}
