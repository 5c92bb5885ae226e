package io.ackj.e2e.iam;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ackj.aws.identity.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A policy as we suggest it. Conditions are not looked at: they are on what the simulator does not
 * check, keys and roles of AWS's own.
 *
 * @param statements all that it allows
 */
record SuggestedPolicy(List<Statement> statements) {
  private static final Path DIRECTORY = Path.of("../../docs/reference/generated");

  /** Returns the whole policy. */
  static SuggestedPolicy whole() {
    return read(DIRECTORY.resolve("iam-policy.json"));
  }

  /** Returns the parts of the policy, by the names of their files without {@code .json}. */
  static SortedMap<String, SuggestedPolicy> parts() {
    SortedMap<String, SuggestedPolicy> parts = new TreeMap<>();
    try (Stream<Path> files = Files.list(DIRECTORY.resolve("iam"))) {
      files.forEach(
          file -> parts.put(file.getFileName().toString().replace(".json", ""), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts;
  }

  private static SuggestedPolicy read(Path file) {
    try {
      return of(new ObjectMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a policy that is given as JSON. */
  static SuggestedPolicy of(JsonNode document) {
    List<Statement> statements = new ArrayList<>();
    for (JsonNode statement : document.path("Statement")) {
      statements.add(
          new Statement(texts(statement.path("Action")), texts(statement.path("Resource"))));
    }
    return new SuggestedPolicy(statements);
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.textValue()));
    return texts;
  }

  /** Returns all actions. */
  SortedSet<String> actions() {
    SortedSet<String> actions = new TreeSet<>();
    statements.forEach(statement -> actions.addAll(statement.actions()));
    return actions;
  }

  /** Returns the same without an action. */
  SuggestedPolicy without(String action) {
    return new SuggestedPolicy(
        statements.stream()
            .map(
                statement ->
                    new Statement(
                        statement.actions().stream().filter(each -> !each.equals(action)).toList(),
                        statement.resources()))
            .toList());
  }

  /** Returns what this one or another one allows. */
  SuggestedPolicy and(SuggestedPolicy other) {
    return new SuggestedPolicy(
        Stream.concat(statements.stream(), other.statements().stream()).toList());
  }

  /** Returns what it allows, to be given to a role. */
  Statement[] toArray() {
    return statements.toArray(Statement[]::new);
  }
}
