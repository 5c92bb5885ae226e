package io.ackj.e2e.guide;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that a page lets its reader make. */
record PageFiles(GuidePage page) {
  private static final YAMLMapper YAML = new YAMLMapper();

  static PageFiles of(String page) {
    return new PageFiles(GuidePage.read(Guides.docs().resolve("guides").resolve(page)));
  }

  /** Returns the text of a block that is marked as a file. */
  String text(String file) {
    return page.blocks().stream()
        .filter(block -> block.mark(Mark.FILE).filter(file::equals).isPresent())
        .findFirst()
        .orElseThrow(() -> new AssertionError(page.name() + " has no file " + file))
        .text();
  }

  /** Returns the only document of a file, in YAML or JSON. */
  JsonNode document(String file) {
    return documents(file).get(0);
  }

  /** Returns the documents of a file, in YAML or JSON. */
  List<JsonNode> documents(String file) {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(text(file))) {
      return documents.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the JSON that commands write to a file by {@code cat >FILE <<EOF}. */
  JsonNode written(String file, Map<String, String> variables) {
    Pattern pattern = Pattern.compile("(?ms)^cat >" + Pattern.quote(file) + " <<EOF\n(.*?)^EOF$");
    String text =
        page.blocks().stream()
            .map(block -> pattern.matcher(block.text()))
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow(() -> new AssertionError(page.name() + " writes no file " + file));
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("$" + variable.getKey(), variable.getValue());
    }
    try {
      return YAML.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
