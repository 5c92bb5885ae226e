package io.ackj.aws.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;

/** Reads a service model in the form of Smithy's JSON AST, passing over what a server needs not. */
public final class ModelReader {
  /** Where AWS's artifact has it; the date is that of DynamoDB's API, of which there is one. */
  private static final String DYNAMODB = "META-INF/smithy/2012-08-10/dynamodb-2012-08-10.json";

  private ModelReader() {}

  /**
   * Reads DynamoDB's model from AWS's artifact on the class path.
   *
   * @throws IllegalStateException if there is none
   */
  public static ServiceModel readArtifact() {
    try {
      return read(resource(DYNAMODB));
    } catch (IOException e) {
      throw new UncheckedIOException("AWS's model of DynamoDB cannot be read", e);
    }
  }

  /**
   * Reads a model that is a resource of this module.
   *
   * @param name such as {@code io/ackj/aws/sts/sts.json}
   * @throws IllegalStateException if it is not there
   */
  public static ServiceModel readResource(String name) {
    try {
      return read(resource(name));
    } catch (IOException e) {
      throw new UncheckedIOException("the model " + name + " cannot be read", e);
    }
  }

  private static URL resource(String name) {
    URL found = ModelReader.class.getClassLoader().getResource(name);
    if (found == null) {
      throw new IllegalStateException("there is no " + name + " on the class path");
    }
    return found;
  }

  private static ServiceModel read(URL model) throws IOException {
    try (InputStream in = model.openStream()) {
      return read(in.readAllBytes());
    }
  }

  static ServiceModel read(byte[] json) throws IOException {
    ShapeCollector shapes = new ShapeCollector();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean holdsShapes = parser.currentName().equals("shapes");
        parser.nextToken();
        if (holdsShapes) {
          readShapes(parser, shapes);
        } else {
          parser.skipChildren();
        }
      }
    }
    return shapes.toModel();
  }

  private static void readShapes(JsonParser parser, ShapeCollector shapes) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String id = parser.currentName();
      parser.nextToken();
      shapes.add(id, TrimmedTree.read(parser));
    }
  }
}
