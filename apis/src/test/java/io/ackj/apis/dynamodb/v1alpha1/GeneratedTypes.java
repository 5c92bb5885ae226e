package io.ackj.apis.dynamodb.v1alpha1;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The classes of this package that the generator wrote, as they are found on disk. */
final class GeneratedTypes {
  private GeneratedTypes() {}

  /** Returns the classes of specs, statuses and what they hold. */
  static List<Class<?>> data() {
    return classes().filter(type -> !HasMetadata.class.isAssignableFrom(type)).toList();
  }

  private static Stream<Class<?>> classes() {
    return Stream.of(Objects.requireNonNull(folder().list()))
        .filter(file -> file.endsWith(".class") && !file.startsWith("package-info"))
        .map(file -> file.replace(".class", ""))
        .sorted()
        .map(GeneratedTypes::load);
  }

  private static File folder() {
    try {
      Path classes =
          Path.of(Table.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return classes.resolve(Table.class.getPackageName().replace('.', '/')).toFile();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the classes are not in a folder", e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(Table.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
