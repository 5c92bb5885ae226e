package io.ackj.codegen.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ackj.codegen.Golden;
import io.ackj.codegen.model.service.Shape.ErrorInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code library.c2j.json} and {@code library.smithy.json} describe one service in two forms. */
class ModelReaderTest {
  private static final String C2J = Golden.read("model/library.c2j.json");
  private static final String SMITHY = Golden.read("model/library.smithy.json");

  @Test
  void bothFormsAreReadAsTheSameService() {
    ServiceModel c2j = read(C2J);
    ServiceModel smithy = read(SMITHY);

    assertThat(smithy.operations()).isEqualTo(c2j.operations());
    assertThat(smithy.shapes()).containsAllEntriesOf(c2j.shapes());
    assertThat(smithy)
        .usingRecursiveComparison()
        .ignoringFields("operations", "shapes")
        .isEqualTo(c2j);
  }

  @Test
  void serviceIsDescribed() {
    ServiceModel model = read(C2J);

    assertThat(model)
        .isEqualTo(
            new ServiceModel(
                "Library",
                "2020-01-01",
                "rest-json",
                "books",
                "library.json",
                model.operations(),
                model.shapes()));
    assertThat(model.operations().values())
        .containsExactly(
            new Operation(
                "CreateBook",
                "CreateBookRequest",
                "CreateBookResponse",
                List.of("Busy", "NotFound")),
            new Operation("DeleteBook", "DeleteBookRequest", null, List.of()));
  }

  @Test
  void zippedModelIsReadLikeAnyOther() {
    assertThat(read(zipped(C2J))).isEqualTo(read(C2J));
    assertThat(read(zipped(SMITHY))).isEqualTo(read(SMITHY));
  }

  @Test
  void membersAreReadInAwssOrder() {
    Shape request = read(C2J).shape("CreateBookRequest");

    assertThat(request.memberNames()).startsWith("title", "shelf", "token", "trace", "tags");
    assertThat(request.memberList())
        .startsWith(
            new Member(
                "title", "title", "Title", true, false, "<p>What it is called.</p>", null, null),
            new Member("shelf", "shelf", "String", true, false, "", "uri", null),
            new Member("token", "token", "String", false, true, "", null, null),
            new Member("trace", "trace", "String", false, false, "", "header", null),
            new Member("tags", "tags", "Map", false, false, "", "headers", null),
            new Member("dryRun", "dryRun", "Boolean", false, false, "", "querystring", null));
  }

  @Test
  void limitsAreRead() {
    ServiceModel model = read(C2J);

    assertThat(model.shape("Title").constraints())
        .isEqualTo(new Constraints("1", "255", "^[A-Z].*$", List.of()));
    assertThat(model.shape("Pages").constraints())
        .isEqualTo(new Constraints("1", "9999", null, List.of()));
    assertThat(model.shape("Notes").constraints())
        .isEqualTo(new Constraints(null, "5", null, List.of()));
  }

  @Test
  void enumsAreTextsWithValuesHoweverTheyAreWritten() {
    ServiceModel model = read(SMITHY);

    for (String name : List.of("Binding", "Genre")) {
      assertThat(model.shape(name).type()).isEqualTo(ShapeType.STRING);
      assertThat(model.shape(name).publishedType()).isEqualTo("string");
      assertThat(model.shape(name).members()).isEmpty();
    }
    assertThat(model.shape("Binding").constraints().enumValues()).containsExactly("paper", "cloth");
    assertThat(model.shape("Genre").constraints().enumValues()).containsExactly("NOVEL", "POEM");
  }

  @Test
  void exceptionsHaveTheirCodeAndStatus() {
    ServiceModel model = read(C2J);

    assertThat(model.shape("NotFound").error()).isEqualTo(new ErrorInfo("NoSuchBook", 404));
    assertThat(model.shape("Busy").error()).isEqualTo(new ErrorInfo("Busy", null));
    assertThat(model.shape("Cover").error()).isNull();
  }

  @Test
  void kindsOfNumbersAreFoldedAndStillToldApart() {
    ServiceModel model = read(C2J);

    assertThat(List.of("Pages", "Long"))
        .extracting(name -> model.shape(name).type())
        .containsOnly(ShapeType.INTEGER);
    assertThat(List.of("Double", "Float"))
        .extracting(name -> model.shape(name).type())
        .containsOnly(ShapeType.DOUBLE);
    assertThat(List.of("Pages", "Long", "Double", "Float"))
        .extracting(name -> model.shape(name).publishedType())
        .containsExactly("integer", "long", "double", "float");
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({"'\"blue\"', blue", "5, 5", "true, true", "[], []", "null,"})
  void defaultsOfSmithyAreText(String json, String text) {
    String model =
        SMITHY.replace("\"smithy.api#idempotencyToken\": {}", "\"smithy.api#default\": " + json);

    assertThat(read(model).shape("CreateBookRequest").member("token"))
        .get()
        .extracting(Member::defaultValue)
        .isEqualTo(text);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "aws.protocols#restJson1, rest-json",
    "aws.protocols#restXml, rest-xml",
    "aws.protocols#awsQuery, query",
    "aws.protocols#ec2Query, ec2",
    "aws.protocols#awsJson1_0, json",
  })
  void protocolsAreCalledAsInC2j(String trait, String protocol) {
    assertThat(read(SMITHY.replace("aws.protocols#restJson1", trait)).protocol())
        .isEqualTo(protocol);
  }

  @Test
  void whatIsNoJsonIsRefusedWithItsLine() {
    assertThatThrownBy(() -> read("{\n  \"metadata\": {},\n  oops\n}"))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            "library.json:3: not JSON: Unexpected character ('o' (code 111)): was expecting"
                + " double-quote to start field name");
  }

  @ParameterizedTest
  @CsvSource({"{}", "[]", "'{\"metadata\": {}}'", "'{\"operations\": {}}'", "5"})
  void jsonOfNeitherFormIsRefused(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            "library.json: neither a Smithy JSON AST (no \"smithy\" at the top) nor a C2J"
                + " service-2.json (no \"metadata\" and \"operations\" at the top)");
  }

  @Test
  void brokenGzipIsRefused() {
    byte[] whole = zipped(C2J);

    assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("library.json: broken gzip: Unexpected end of ZLIB input stream");
  }

  @Test
  void artifactIsReadLikeTheModelInIt(@TempDir Path folder) throws IOException {
    Path jar = jar(folder.resolve("library-1.0.2.jar"), "META-INF/smithy/library.json");

    ServiceModel model = ModelReader.read(jar);

    assertThat(model.origin()).isEqualTo("software.amazon.api.models library-1.0.2");
    assertThat(model.shapes()).isEqualTo(read(SMITHY).shapes());
  }

  @Test
  void jarWithoutModelIsRefused(@TempDir Path folder) throws IOException {
    Path jar = jar(folder.resolve("other.jar"), "library.json");

    assertThatThrownBy(() -> ModelReader.read(jar))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("other.jar: no model artifact: it holds no META-INF/smithy/*.json");
  }

  private static Path jar(Path file, String entry) throws IOException {
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.write(SMITHY.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  @Test
  void missingFileIsRefused() {
    Path absent = Path.of("absent", "library.json");

    assertThatThrownBy(() -> ModelReader.read(absent))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(absent + ": there is no such model file");
  }

  @Test
  void folderIsRefused() {
    Path folder = Path.of("src");

    assertThatThrownBy(() -> ModelReader.read(folder))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("src: cannot be read: Is a directory");
  }

  @Test
  void originOfAModelInAFileIsItsNameWithoutTheMachinesPath() {
    Path file = Path.of("src", "test", "resources", "model", "library.c2j.json");

    assertThat(ModelReader.read(file).origin()).isEqualTo("library.c2j.json");
  }

  @Test
  void typeThatC2jDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> read(C2J.replace("\"float\"", "\"decimal\"")))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("library.json: shape Float has the type \"decimal\", which C2J does not know");
  }

  @Test
  void smithyModelOfSeveralServicesOrNoneIsRefused() {
    String second =
        """
        "com.amazonaws.library#Other": {
          "type": "service",
          "traits": {"aws.api#service": {"sdkId": "Other"}}
        },
        "com.amazonaws.library#Blob":""";

    assertThatThrownBy(() -> read(SMITHY.replace("\"com.amazonaws.library#Blob\":", second)))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("library.json: expected one service with the trait aws.api#service, found 2");
    assertThatThrownBy(() -> read("{\"smithy\": \"2.0\", \"shapes\": {}}"))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage("library.json: expected one service with the trait aws.api#service, found 0");
  }

  @Test
  void shapeThatTheModelLacksIsNamed() {
    ServiceModel model =
        read(C2J.replace("\"image\": {\"shape\": \"Blob\"}", "\"image\": {\"shape\": \"Photo\"}"));
    Member image = model.shape("Cover").member("image").orElseThrow();

    assertThatThrownBy(() -> model.target(image)).hasMessageContaining("Photo");
  }

  private static ServiceModel read(String json) {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static ServiceModel read(byte[] content) {
    return ModelReader.read(content, "library.json");
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
