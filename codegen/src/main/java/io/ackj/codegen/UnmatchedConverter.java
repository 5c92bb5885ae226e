package io.ackj.codegen;

import io.ackj.codegen.config.Unmatched;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code error} and {@code warn}. */
final class UnmatchedConverter implements ITypeConverter<Unmatched> {
  @Override
  public Unmatched convert(String value) {
    return Arrays.stream(Unmatched.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("expected error or warn, found \"" + value + "\""));
  }
}
