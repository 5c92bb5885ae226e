package io.ackj.kube.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KubeconfigTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final URI SERVER = URI.create("https://127.0.0.1:6443");
  private static final Certificates CERTIFICATES = Certificates.create(Instant.EPOCH);
  private static final String TEXT = Kubeconfig.withToken(SERVER, CERTIFICATES, "t-1");

  @Test
  void currentContextLeadsToServerAndUser() throws Exception {
    JsonNode config = YAML.readTree(TEXT);

    JsonNode context = named(config.path("contexts"), config.path("current-context"));
    JsonNode cluster = named(config.path("clusters"), context.path("context").path("cluster"));
    JsonNode user = named(config.path("users"), context.path("context").path("user"));
    assertThat(cluster.path("cluster").path("server").asText()).isEqualTo(SERVER.toString());
    assertThat(decoded(cluster.path("cluster").path("certificate-authority-data")))
        .isEqualTo(CERTIFICATES.authority());
    assertThat(user.path("user").path("token").asText()).isEqualTo("t-1");
  }

  @Test
  void fileIsForItsOwnerOnly(@TempDir Path directory) throws Exception {
    KubeconfigFile file = new KubeconfigFile(directory.resolve("new/config"));
    assumeThat(Files.getFileStore(directory).supportsFileAttributeView("posix")).isTrue();

    file.write(TEXT);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
        .isEqualTo("rw-------");
  }

  @Test
  void fileIsReplacedAsAWhole(@TempDir Path directory) throws Exception {
    KubeconfigFile file = new KubeconfigFile(directory.resolve("config"));

    file.write(TEXT + "# longer\n");
    file.write(TEXT);

    assertThat(directory)
        .isDirectoryContaining(file.path()::equals)
        .isDirectoryNotContaining(path -> !path.equals(file.path()));
    assertThat(file.path()).hasContent(TEXT);
  }

  @Test
  void fileOfSomebodyElseIsLeftAlone(@TempDir Path directory) throws Exception {
    Path foreign = Files.writeString(directory.resolve("config"), "apiVersion: v1\n");
    Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe});

    assertThatThrownBy(() -> new KubeconfigFile(foreign).write(TEXT))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessage(foreign.toString());
    assertThatThrownBy(() -> new KubeconfigFile(binary).write(TEXT))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> new KubeconfigFile(directory).write(TEXT))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThat(foreign).hasContent("apiVersion: v1\n");
  }

  @Test
  void onlyWhatWasWrittenIsRemoved(@TempDir Path directory) throws Exception {
    KubeconfigFile file = new KubeconfigFile(directory.resolve("config"));

    file.write(TEXT);
    file.remove(TEXT + "# of another server\n");
    assertThat(file.path()).exists();

    file.remove(TEXT);
    file.remove(TEXT);
    assertThat(file.path()).doesNotExist();
  }

  private static JsonNode named(JsonNode list, JsonNode name) {
    for (JsonNode entry : list) {
      if (entry.path("name").equals(name)) {
        return entry;
      }
    }
    throw new AssertionError("no " + name + " in " + list);
  }

  private static String decoded(JsonNode base64) {
    return new String(Base64.getDecoder().decode(base64.asText()), StandardCharsets.US_ASCII);
  }
}
