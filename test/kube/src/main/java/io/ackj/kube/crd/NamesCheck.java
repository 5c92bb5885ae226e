package io.ackj.kube.crd;

import com.fasterxml.jackson.databind.JsonNode;
import io.ackj.kube.schema.FieldErrors;
import io.ackj.kube.schema.FieldPath;
import io.ackj.kube.schema.NameFormats;
import io.ackj.kube.status.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks the names that a CRD asks for. */
final class NamesCheck {
  private static final FieldPath PATH = FieldPath.of("spec.names");

  private final JsonNode names;
  private final List<FieldError> errors = new ArrayList<>();

  private NamesCheck(JsonNode names) {
    this.names = names;
  }

  static List<FieldError> check(JsonNode names) {
    NamesCheck check = new NamesCheck(names);
    check.run();
    return check.errors;
  }

  private void run() {
    for (String field : List.of("plural", "singular", "kind", "listKind")) {
      if (names.path(field).asText().isEmpty()) {
        errors.add(FieldErrors.required(PATH.child(field), ""));
      }
    }
    checkResource("plural");
    checkResource("singular");
    checkKind("kind");
    checkKind("listKind");
    checkList("shortNames");
    String kind = names.path("kind").asText();
    if (!kind.isEmpty() && kind.equals(names.path("listKind").asText())) {
      errors.add(
          FieldErrors.invalid(
              PATH.child("listKind"), kind, "kind and listKind may not be the same"));
    }
    checkList("categories");
  }

  private void checkResource(String field) {
    String name = names.path(field).asText();
    List<String> wrong = NameFormats.dns1035Label(name);
    if (!name.isEmpty() && !wrong.isEmpty()) {
      errors.add(FieldErrors.invalid(PATH.child(field), name, String.join(",", wrong)));
    }
  }

  private void checkKind(String field) {
    String kind = names.path(field).asText();
    List<String> wrong = NameFormats.dns1035Label(kind.toLowerCase(Locale.ROOT));
    if (!kind.isEmpty() && !wrong.isEmpty()) {
      String detail = "may have mixed case, but should otherwise match: " + String.join(",", wrong);
      errors.add(FieldErrors.invalid(PATH.child(field), kind, detail));
    }
  }

  private void checkList(String field) {
    JsonNode list = names.path(field);
    for (int i = 0; i < list.size(); i++) {
      List<String> wrong = NameFormats.dns1035Label(list.get(i).asText());
      if (!wrong.isEmpty()) {
        FieldPath path = PATH.child(field).index(i);
        errors.add(FieldErrors.invalid(path, list.get(i), String.join(",", wrong)));
      }
    }
  }
}
