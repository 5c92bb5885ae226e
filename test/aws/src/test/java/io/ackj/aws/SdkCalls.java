package io.ackj.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Calls of the simulator by AWS's own SDK. */
final class SdkCalls {
  static final String ACCOUNT = "111122223333";
  static final String ROLE = "arn:aws:iam::222233334444:role/controller";
  static final AwsCredentials KEYS = AwsBasicCredentials.create(ACCOUNT, "secret");

  private static final SdkHttpClient SDK_HTTP = UrlConnectionHttpClient.create();

  private SdkCalls() {}

  static AwsSessionCredentials assumeRole(URI simulator) {
    try (StsClient sts =
        StsClient.builder()
            .endpointOverride(simulator)
            .region(Region.US_WEST_2)
            .credentialsProvider(StaticCredentialsProvider.create(KEYS))
            .httpClient(SDK_HTTP)
            .build()) {
      assertThat(sts.getCallerIdentity().account()).isEqualTo(ACCOUNT);
      Credentials credentials =
          sts.assumeRole(request -> request.roleArn(ROLE).roleSessionName("s1")).credentials();
      return AwsSessionCredentials.create(
          credentials.accessKeyId(), credentials.secretAccessKey(), credentials.sessionToken());
    }
  }

  static DynamoDbClient client(URI endpoint, AwsCredentials credentials, Region region) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(region)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .httpClient(SDK_HTTP)
        .build();
  }

  static DynamoDbClient clientThatTriesOnce(URI simulator) {
    return DynamoDbClient.builder()
        .endpointOverride(simulator)
        .region(Region.US_WEST_2)
        .credentialsProvider(StaticCredentialsProvider.create(KEYS))
        .httpClient(SDK_HTTP)
        .overrideConfiguration(config -> config.retryStrategy(retry -> retry.maxAttempts(1)))
        .build();
  }

  static void createTable(DynamoDbClient client, String name) {
    client.createTable(
        request ->
            request
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("id")
                        .attributeType(ScalarAttributeType.S)
                        .build()));
  }

  static TableStatus status(DynamoDbClient client, String name) {
    return client.describeTable(request -> request.tableName(name)).table().tableStatus();
  }
}
