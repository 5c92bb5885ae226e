package io.ackj.codegen.emit.java;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.CodeBlock;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeSpec;
import io.ackj.codegen.emit.EmitInput;
import io.ackj.codegen.output.GeneratedFile;
import org.jspecify.annotations.Nullable;

/** What all generated Java has in common. */
final class JavaWriter {
  private static final AnnotationSpec NULLABLE = AnnotationSpec.builder(Nullable.class).build();

  private JavaWriter() {}

  /** Returns the file of a class; {@code root} is the source root it belongs to. */
  static GeneratedFile file(EmitInput input, String root, String packageName, TypeSpec type) {
    String content =
        JavaFile.builder(packageName, type)
            .addFileComment("$L", input.header())
            .skipJavaLangImports(true)
            .indent("  ")
            .build()
            .toString();
    return new GeneratedFile(path(root, packageName, type.name), content);
  }

  /**
   * Returns the {@code package-info.java} of a package in which nothing is null unless it says so.
   */
  static GeneratedFile packageInfo(EmitInput input, String root, String packageName, String about) {
    String content =
        "// "
            + input.header()
            + "\n/** "
            + about
            + " */\n@NullMarked\npackage "
            + packageName
            + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
    return new GeneratedFile(path(root, packageName, "package-info"), content);
  }

  private static String path(String root, String packageName, String className) {
    return root + packageName.replace('.', '/') + "/" + className + ".java";
  }

  /** Returns the type, said to be absent at times. */
  static TypeName nullable(TypeName type) {
    return type.annotated(NULLABLE);
  }

  /** Returns text for people as Javadoc: what Javadoc would take for its own is escaped. */
  static CodeBlock javadoc(String text) {
    String escaped =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("@", "&#64;")
            .replace("*/", "*&#47;")
            .replace("\\", "&#92;")
            .replace("\n\n", "\n\n<p>");
    return CodeBlock.of("$L", escaped);
  }

  /** Returns the package of a service's types. */
  static String typesPackage(EmitInput input) {
    return "io.ackj.apis." + input.model().service() + "." + input.model().version();
  }

  /** Returns the package of a service's mappers. */
  static String mapperPackage(EmitInput input) {
    return "io.ackj." + input.model().service() + ".mapper";
  }

  /** Returns the class of a kind, of its spec or status, or of a structure. */
  static ClassName type(EmitInput input, String name) {
    return ClassName.get(typesPackage(input), name);
  }
}
