package io.ackj.testkit.crd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.testkit.crd.SchemaPaths.Line;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class SchemaPathsTest {
  @Test
  void everyNodeAndEveryKeywordOfSchemaIsSeen() {
    String crd =
        """
        metadata: {name: things.example.com}
        spec:
          group: example.com
          scope: Cluster
          names: {kind: Thing, listKind: ThingList, plural: things, singular: thing}
          versions:
            - name: v1
              served: true
              storage: false
              schema:
                openAPIV3Schema:
                  description: not compared
                  type: object
                  required: [spec]
                  properties:
                    spec:
                      type: object
                      x-kubernetes-preserve-unknown-fields: true
                      properties:
                        size: {type: integer, format: int64, minimum: 1, nullable: true}
                        port: {x-kubernetes-int-or-string: true}
                        labels: {type: object, additionalProperties: {type: string}}
                        parts:
                          type: array
                          x-kubernetes-list-type: set
                          x-kubernetes-validations:
                            - {rule: self == oldSelf}
                            - {rule: size(self) > 0}
                          items: {type: string, enum: [a, b], default: a}
        """;

    SchemaPaths paths = read(crd);

    assertThat(paths.lines().stream().map(Object::toString))
        .containsExactly(
            ".\tobject\t\t",
            "spec\tobject\t\trequired,preserve-unknown-fields",
            "spec.labels\tobject\t\tmap",
            "spec.labels{}\tstring\t\t",
            "spec.parts\tarray\t\t"
                + "cel=[self == oldSelf],immutable,cel=[size(self) > 0],list-type=\"set\"",
            "spec.parts[]\tstring\t\tenum=[a|b],default=\"a\"",
            "spec.port\t\t\tint-or-string",
            "spec.size\tinteger\tint64\tminimum=1,nullable");
  }

  @Test
  void namesColumnsAndSubresourcesAreSeen() {
    String crd =
        """
        metadata: {name: things.example.com}
        spec:
          group: example.com
          scope: Cluster
          conversion: {strategy: None}
          names:
            kind: Thing
            listKind: ThingList
            plural: things
            singular: thing
            shortNames: [t, th]
            categories: [all]
          versions:
            - name: v1
              served: true
              storage: false
              subresources: {status: {}, scale: {}}
              additionalPrinterColumns:
                - {name: ARN, type: string, jsonPath: .status.arn, priority: 1}
                - {name: Age, type: date, jsonPath: .metadata.creationTimestamp}
              schema: {openAPIV3Schema: {type: object}}
        """;

    SchemaPaths paths = read(crd);

    assertThat(paths.settings())
        .containsExactly(
            "crdName\tthings.example.com",
            "group\texample.com",
            "kind\tThing",
            "listKind\tThingList",
            "plural\tthings",
            "singular\tthing",
            "shortNames\tt,th",
            "categories\tall",
            "scope\tCluster",
            "version\tv1",
            "served\ttrue",
            "storage\tfalse",
            "subresources\tstatus,scale",
            "printerColumn\t0\tARN\tstring\t.status.arn\t1",
            "printerColumn\t1\tAge\tdate\t.metadata.creationTimestamp\t0",
            "conversion\tstrategy");
  }

  @Test
  void factsAreReadAsTheyAreWritten() throws IOException {
    InputStream nodes = stream("path\ttype\tformat\tflags\nspec.size\tinteger\tint64\trequired\n");
    InputStream settings = stream("kind\tThing\nprinterColumn\t0\tAge\tdate\t.since\t0\n");

    SchemaPaths facts = SchemaPaths.readFacts(nodes, settings);

    assertThat(facts.lines())
        .containsExactly(new Line("spec.size", "integer", "int64", "required"));
    assertThat(facts.settings())
        .containsExactly("kind\tThing", "printerColumn\t0\tAge\tdate\t.since\t0");
    assertThat(facts.setting("kind")).isEqualTo("Thing");
    assertThatThrownBy(() -> facts.setting("plural")).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void crdWithTwoVersionsIsRefused() {
    String crd = "spec: {versions: [{name: v1}, {name: v2}]}";

    assertThatThrownBy(() -> read(crd)).hasMessage("one version expected, seen 2");
  }

  private static SchemaPaths read(String crd) {
    return SchemaPaths.read(stream(crd));
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
