package io.ackj.kube.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a JSON path. */
final class JsonPathParser {
  private static final Pattern QUOTED_NAME = Pattern.compile("'([^']*)'");
  private static final Pattern SLICE =
      Pattern.compile("(-?\\d{1,9})?(:(?:-?\\d{1,9})?)?(:(?:-?\\d{1,9})?)?");
  private static final Pattern COMPARISON = Pattern.compile("([^!<>=]+)([!<>=]+)(.+)");
  private static final String TERMINATORS = " \t\r\n.,[]$@{}";

  private final String text;
  private final List<PathStep> steps = new ArrayList<>();
  private int position;

  JsonPathParser(String text) {
    this.text = text;
  }

  PathStep parse() throws JsonPathException {
    while (position < text.length()) {
      parseStep();
    }
    return new PathStep.Sequence(steps);
  }

  private void parseStep() throws JsonPathException {
    char next = text.charAt(position);
    if (text.startsWith("[?(", position)) {
      parseFilter();
    } else if (text.startsWith("..", position)) {
      parseDescent();
    } else if (next == ' ' || next == '@' || next == '$') {
      position++;
    } else if (next == '[') {
      parseBrackets();
    } else if (next == '"' || next == '\'') {
      steps.add(new PathStep.Constant(TextNode.valueOf(quoted(next))));
    } else if (next == '.') {
      position++;
      parseField();
    } else if (next == '+' || next == '-' || Character.isDigit(next)) {
      steps.add(new PathStep.Constant(number()));
    } else if (next == '_' || Character.isLetter(next)) {
      parseWord();
    } else {
      throw new JsonPathException("unrecognized character in action: " + next);
    }
  }

  private void parseDescent() throws JsonPathException {
    if (!steps.isEmpty() && steps.get(steps.size() - 1) instanceof PathStep.Descent) {
      throw new JsonPathException("invalid multiple recursive descent");
    }
    position += 2;
    steps.add(new PathStep.Descent());
    if (position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
      parseField();
    }
  }

  private void parseField() {
    String name = word();
    steps.add(
        name.equals("*") ? new PathStep.Wildcard() : new PathStep.Field(name.replace("\\", "")));
  }

  private void parseWord() throws JsonPathException {
    String word = word();
    if (!word.equals("true") && !word.equals("false")) {
      throw new JsonPathException("unrecognized identifier " + word);
    }
    steps.add(new PathStep.Constant(BooleanNode.valueOf(word.equals("true"))));
  }

  /** Returns the text up to the next terminator that is not escaped. */
  private String word() {
    int start = position;
    while (position < text.length() && TERMINATORS.indexOf(text.charAt(position)) < 0) {
      position += text.charAt(position) == '\\' ? 2 : 1;
    }
    position = Math.min(position, text.length());
    return text.substring(start, position);
  }

  private String quoted(char quote) throws JsonPathException {
    int start = ++position;
    while (position < text.length()) {
      boolean escaped = text.charAt(position - 1) == '\\';
      if (text.charAt(position) == quote && !escaped) {
        return text.substring(start, position++).replace("\\" + quote, String.valueOf(quote));
      }
      position++;
    }
    throw new JsonPathException("unterminated quoted string");
  }

  private JsonNode number() throws JsonPathException {
    int start = position++;
    while (position < text.length() && "0123456789.".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    String number = text.substring(start, position);
    try {
      return DecimalNode.valueOf(new BigDecimal(number));
    } catch (NumberFormatException e) {
      throw new JsonPathException("cannot parse number " + number);
    }
  }

  private void parseBrackets() throws JsonPathException {
    int end = text.indexOf(']', position);
    if (end < 0) {
      throw new JsonPathException("unterminated array");
    }
    String content = text.substring(position + 1, end);
    position = end + 1;
    String[] parts = content.split(",", -1);
    if (parts.length == 1) {
      steps.add(brackets(content));
      return;
    }
    List<PathStep> union = new ArrayList<>();
    for (String part : parts) {
      union.add(brackets(part.strip()));
    }
    steps.add(new PathStep.Union(union));
  }

  private static PathStep brackets(String content) throws JsonPathException {
    Matcher name = QUOTED_NAME.matcher(content);
    if (name.matches()) {
      return new JsonPathParser("." + name.group(1)).parse();
    }
    Matcher slice = SLICE.matcher(content.equals("*") ? ":" : content);
    if (!slice.matches() || content.isEmpty()) {
      throw new JsonPathException("invalid array index " + content);
    }
    if (slice.group(2) == null) {
      return new PathStep.Index(Integer.parseInt(slice.group(1)));
    }
    Integer step = bound(slice.group(3));
    if (step != null && step <= 0) {
      throw new JsonPathException("step must be > 0");
    }
    return new PathStep.Slice(
        bound(slice.group(1)), bound(slice.group(2)), step == null ? 1 : step);
  }

  private static @Nullable Integer bound(@Nullable String group) {
    String digits = group == null ? "" : group.replace(":", "");
    return digits.isEmpty() ? null : Integer.valueOf(digits);
  }

  private void parseFilter() throws JsonPathException {
    int start = position + 3;
    int end = endOfFilter(start);
    if (!text.startsWith(")]", end)) {
      throw new JsonPathException("unclosed array expect ]");
    }
    position = end + 2;
    String condition = text.substring(start, end);
    Matcher comparison = COMPARISON.matcher(condition);
    if (comparison.matches()) {
      PathStep left = new JsonPathParser(comparison.group(1)).parse();
      PathStep right = new JsonPathParser(comparison.group(3)).parse();
      steps.add(new PathStep.Filter(left, comparison.group(2), right));
    } else {
      PathStep left = new JsonPathParser(condition).parse();
      steps.add(new PathStep.Filter(left, "exists", new PathStep.Sequence(List.of())));
    }
  }

  /** Returns where the parenthesis closes; those in quotes do not count. */
  private int endOfFilter(int start) throws JsonPathException {
    char quote = 0;
    for (int i = start; i < text.length(); i++) {
      char character = text.charAt(i);
      if (quote != 0) {
        quote = character == quote && text.charAt(i - 1) != '\\' ? 0 : quote;
      } else if (character == '"' || character == '\'') {
        quote = character;
      } else if (character == ')') {
        return i;
      }
    }
    throw new JsonPathException("unterminated filter");
  }
}
