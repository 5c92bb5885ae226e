/**
 * Structural schemas: what a value may be, what is pruned, defaulted and refused.
 *
 * <p>A {@link io.ackj.kube.schema.Schema} is a tree with one node for each place of an object. It
 * is read by {@link io.ackj.kube.schema.SchemaParser} from the {@code openAPIV3Schema} of a CRD,
 * and from this module's own files for built-in kinds. It says two kinds of things. Its structure
 * (type, properties, items, additional properties) lays out where things are: each place has
 * exactly one node, which is what makes the schema structural, and why pruning and defaulting never
 * have to choose. Its checks say which values are well: bounds, patterns, enumerations, and the
 * combinations {@code allOf}, {@code anyOf}, {@code oneOf} and {@code not}, whose parts check and
 * lay out nothing.
 *
 * <h2>The walk</h2>
 *
 * <p>A write takes an object down the same tree several times. Each walk steps from a value to what
 * it holds, and beside it from a node to {@link io.ackj.kube.schema.Schema#child} or {@link
 * io.ackj.kube.schema.Schema#items}.
 *
 * <ol>
 *   <li>{@link io.ackj.kube.schema.Pruning} drops the fields that no node names, unless the node
 *       preserves them. Where a node preserves unknown fields, the known ones below it are pruned
 *       all the same. Where a schema has no node at all ({@code additionalProperties: true}), the
 *       value stays but its fields do not. {@code apiVersion}, {@code kind} and {@code metadata}
 *       are no business of a CRD: they are kept at the root and in embedded resources, and metadata
 *       is cut down to the fields that every object has. What was dropped is returned as paths, for
 *       strict decoding and for warnings.
 *   <li>{@link io.ackj.kube.schema.Defaulting} walks twice. First it removes each null that may not
 *       stand where it does and has no default. Then it sets defaults, from the top down: a default
 *       that is an object gets the defaults of its own fields.
 *   <li>{@link io.ackj.kube.schema.SchemaValidation} checks what has come of it: the value against
 *       the checks of its node, then embedded resources, then lists of type set and map, which must
 *       not hold anything twice. Rules in CEL come last and are a package of their own, {@link
 *       io.ackj.kube.schema.cel}.
 * </ol>
 *
 * <h2>What is told</h2>
 *
 * <p>Errors are part of the interface: people read them, and tests of operators compare them. They
 * are Kubernetes' own, with its oddities. An error of a combination has no field and an empty value
 * ({@code <nil>: Invalid value: "": "spec" must validate at least one schema (anyOf)}), followed by
 * the errors of the part that came closest, which is why {@code Outcome} counts the checks that
 * matched. A number that does not fit its format has no field either. A text of a format such as
 * {@code date-time} that is a list passes. The key of a map is written like a field ({@code
 * spec.map.key}) by these checks, and in brackets by all others. Values are shown as Go prints
 * them; see {@link io.ackj.kube.schema.ShownValue}. Where a real server walks a Go map, its order
 * is random; ours is that of the schema.
 *
 * <h2>What may stay as it is</h2>
 *
 * <p>A CRD may become stricter while objects are stored. Since Kubernetes 1.33 an update may keep
 * what is wrong as long as it does not touch it. The walk therefore carries a {@link
 * io.ackj.kube.schema.Correlation}: the value together with what stood in its place before. Fields
 * correspond by name, entries of lists of type map by their keys, and entries of other lists not at
 * all. Errors of a value are dropped if it is equal to the old one; those within a combination are
 * not.
 */
@NullMarked
package io.ackj.kube.schema;

import org.jspecify.annotations.NullMarked;
