package io.ackj.codegen.model.service;

import org.jspecify.annotations.Nullable;

/**
 * A member of a structure or union, or the element, key or value of a list or map.
 *
 * @param name as the pipeline spells it; {@code member}, {@code key} or {@code value} in lists and
 *     maps
 * @param publishedName as AWS's model, and so the SDK, spells it
 * @param target name of the shape that it refers to
 * @param required whether AWS demands it
 * @param idempotencyToken whether it only tells one try of a call from the next; the SDK fills it
 *     when it is left out
 * @param documentation HTML of AWS; empty if there is none at this place
 * @param location where it travels other than in the body ({@code header}, {@code uri}, ...), or
 *     null for the body
 * @param defaultValue the default that the model states, as text, or null if it states none
 */
public record Member(
    String name,
    String publishedName,
    String target,
    boolean required,
    boolean idempotencyToken,
    String documentation,
    @Nullable String location,
    @Nullable String defaultValue) {

  /** Returns a member of which nothing is known but what it refers to. */
  public static Member plain(String name, String publishedName, String target) {
    return new Member(name, publishedName, target, false, false, "", null, null);
  }

  /** Returns this member under another name; the published name stays. */
  public Member withName(String newName) {
    return new Member(
        newName,
        publishedName,
        target,
        required,
        idempotencyToken,
        documentation,
        location,
        defaultValue);
  }
}
