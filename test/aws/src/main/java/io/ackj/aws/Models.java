package io.ackj.aws;

import io.ackj.aws.model.ModelReader;
import io.ackj.aws.model.ServiceModel;

/** The models of the services, each read once in a process. */
final class Models {
  static final OnceRead<ServiceModel> DYNAMODB = new OnceRead<>(ModelReader::readArtifact);
  static final OnceRead<ServiceModel> STS =
      new OnceRead<>(() -> ModelReader.readResource("io/ackj/aws/sts/sts.json"));
  static final OnceRead<ServiceModel> TAGGING =
      new OnceRead<>(() -> ModelReader.readResource("io/ackj/aws/tagging/tagging.json"));
  static final OnceRead<ServiceModel> SCALING =
      new OnceRead<>(() -> ModelReader.readResource("io/ackj/aws/scaling/scaling.json"));

  private Models() {}

  /** Begins to read what every process needs, beside whatever else is done meanwhile. */
  static void prepare() {
    DYNAMODB.begin();
  }
}
