package io.ackj.aws.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.aws.call.AwsException;

/** Writes STS's answers. */
final class XmlAnswer {
  private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";

  private final StringBuilder xml = new StringBuilder();

  private XmlAnswer() {}

  static String of(String operation, ObjectNode output, String requestId) {
    XmlAnswer answer = new XmlAnswer();
    answer.xml.append("<" + operation + "Response xmlns=\"" + NAMESPACE + "\">");
    answer.element(operation + "Result", output);
    answer.xml.append("<ResponseMetadata>");
    answer.text("RequestId", requestId);
    answer.xml.append("</ResponseMetadata></" + operation + "Response>");
    return answer.xml.toString();
  }

  static String error(AwsException error, String requestId) {
    XmlAnswer answer = new XmlAnswer();
    answer.xml.append("<ErrorResponse xmlns=\"" + NAMESPACE + "\"><Error>");
    answer.text("Type", error.httpStatus() < 500 ? "Sender" : "Receiver");
    answer.text("Code", error.code());
    String message = error.getMessage();
    answer.text("Message", message == null ? "" : message);
    answer.xml.append("</Error>");
    answer.text("RequestId", requestId);
    answer.xml.append("</ErrorResponse>");
    return answer.xml.toString();
  }

  private void element(String name, JsonNode value) {
    if (!value.isObject()) {
      text(name, value.asText());
      return;
    }
    xml.append("<" + name + ">");
    value.properties().forEach(entry -> element(entry.getKey(), entry.getValue()));
    xml.append("</" + name + ">");
  }

  private void text(String name, String text) {
    xml.append("<" + name + ">" + escaped(text) + "</" + name + ">");
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        case '"' -> escaped.append("&quot;");
        // XML has no way to write most control characters.
        default -> escaped.append(c < ' ' && c != '\n' && c != '\t' && c != '\r' ? '?' : c);
      }
    }
    return escaped.toString();
  }
}
