package io.ackj.codegen.emit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.ackj.codegen.emit.crd.CrdEmitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceEmitterTest {
  private static final Map<String, String> PAGES =
      Library.emit(new ReferenceEmitter(), "library.yaml");

  @Test
  void thereIsOnePageForEachKind() {
    assertThat(PAGES).containsOnlyKeys("book.md", "shelf.md");
  }

  @ParameterizedTest
  @CsvSource({"book.md", "shelf.md"})
  void pagesAreAsReviewed(String name) {
    String page = page(name);

    assertThat(page).isEqualTo(Library.golden(name, page));
  }

  @ParameterizedTest
  @CsvSource({
    "book.md, library.services.k8s.aws_books.yaml",
    "shelf.md, library.services.k8s.aws_shelves.yaml"
  })
  void everyNodeOfTheSchemaIsInTheTablesAndNothingElse(String page, String crd)
      throws JsonProcessingException {
    String definition =
        Objects.requireNonNull(Library.emit(new CrdEmitter(), "library.yaml").get(crd));

    List<String> paths =
        new ArrayList<>(Library.firstCells(page(page), "| field | type | required"));
    paths.addAll(Library.firstCells(page(page), "| field | type | AWS"));

    assertThat(paths).containsExactlyInAnyOrderElementsOf(schemaPaths(definition));
  }

  @Test
  void everyLinkWithinAPageLeadsSomewhere() {
    PAGES.forEach(
        (name, page) ->
            Pattern.compile("\\(#([^)]*)\\)")
                .matcher(page)
                .results()
                .forEach(
                    link ->
                        assertThat(page)
                            .as(name)
                            .containsOnlyOnce("<a id=\"" + link.group(1) + "\"></a>")));
  }

  private static String page(String name) {
    return Objects.requireNonNull(PAGES.get(name));
  }

  private static List<String> schemaPaths(String definition) throws JsonProcessingException {
    JsonNode schema =
        new YAMLMapper()
            .readTree(definition)
            .at("/spec/versions/0/schema/openAPIV3Schema/properties");
    List<String> paths = new ArrayList<>();
    addProperties("spec.", schema.get("spec"), paths);
    addProperties("status.", schema.get("status"), paths);
    return paths;
  }

  private static void addProperties(String prefix, JsonNode schema, List<String> paths) {
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              paths.add(prefix + property.getKey());
              addInner(prefix + property.getKey(), property.getValue(), paths);
            });
  }

  private static void addInner(String path, JsonNode schema, List<String> paths) {
    if (schema.has("items")) {
      addInner(path + "[]", schema.get("items"), paths);
    } else if (schema.has("additionalProperties")) {
      addInner(path + "{}", schema.get("additionalProperties"), paths);
    } else {
      addProperties(path + ".", schema, paths);
    }
  }
}
