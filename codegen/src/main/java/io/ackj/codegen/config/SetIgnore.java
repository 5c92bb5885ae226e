package io.ackj.codegen.config;

/** Which copies of a field are left out. {@code ignore: true} in a file means {@link #FROM}. */
public enum SetIgnore {
  NONE,
  /** From the output to the resource. */
  FROM,
  /** From the resource to the input. */
  TO,
  /** Both. */
  ALL
}
