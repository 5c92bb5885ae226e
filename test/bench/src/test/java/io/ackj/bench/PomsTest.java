package io.ackj.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomsTest {
  private static final String PARENT =
      """
      <modules><module>a</module><module>b/c</module></modules>
      <dependencyManagement>
        <dependencies>
          <dependency><groupId>g</groupId><artifactId>managed-only</artifactId></dependency>
          <dependency><groupId>g</groupId><artifactId>lib</artifactId></dependency>
        </dependencies>
      </dependencyManagement>
      <dependencies>
        <dependency><groupId>g</groupId><artifactId>for-all</artifactId></dependency>
      </dependencies>
      <build>
        <pluginManagement>
          <plugins>
            <plugin><groupId>p</groupId><artifactId>in-a</artifactId></plugin>
            <plugin><groupId>p</groupId><artifactId>of-maven</artifactId></plugin>
          </plugins>
        </pluginManagement>
        <plugins>
          <plugin>
            <groupId>p</groupId>
            <artifactId>compiler</artifactId>
            <configuration>
              <annotationProcessorPaths>
                <path><groupId>c</groupId><artifactId>checks</artifactId></path>
              </annotationProcessorPaths>
            </configuration>
          </plugin>
        </plugins>
      </build>
      """;

  private static final String MODULE_A =
      """
      <dependencies>
        <dependency>
          <groupId>g</groupId>
          <artifactId>lib</artifactId>
          <exclusions>
            <exclusion><groupId>g</groupId><artifactId>excluded</artifactId></exclusion>
          </exclusions>
        </dependency>
      </dependencies>
      <build>
        <plugins>
          <plugin><groupId>p</groupId><artifactId>compiler</artifactId></plugin>
          <plugin><groupId>p</groupId><artifactId>in-a</artifactId></plugin>
        </plugins>
      </build>
      """;

  private static final String MODULE_C =
      """
      <dependencies>
        <dependency><groupId>io.ackj</groupId><artifactId>ackj-a</artifactId></dependency>
        <dependency><groupId>g</groupId><artifactId>lib</artifactId></dependency>
      </dependencies>
      """;

  @Test
  void whatIsDeclaredIsListedWithTheModulesThatDeclareIt(@TempDir Path root) throws IOException {
    pom(root, PARENT);
    pom(root.resolve("a"), MODULE_A);
    pom(root.resolve("b/c"), MODULE_C);

    assertThat(Poms.declared(root))
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "c:checks", every(),
                    "g:for-all", every(),
                    "g:lib", new TreeSet<>(Set.of("a", "b/c")),
                    "p:compiler", every(),
                    "p:in-a", new TreeSet<>(Set.of("a")),
                    "p:of-maven", every())));
  }

  private static SortedSet<String> every() {
    return new TreeSet<>(Set.of(Poms.EVERY_MODULE));
  }

  private static void pom(Path folder, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("pom.xml"),
        "<project xmlns=\"http://maven.apache.org/POM/4.0.0\">" + content + "</project>");
  }
}
