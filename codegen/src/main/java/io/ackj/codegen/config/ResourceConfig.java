package io.ackj.codegen.config;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is special about a resource ({@code resources.<Resource>}).
 *
 * @param unpackAttributesMap null when its fields are ordinary members
 * @param exceptions what errors mean
 * @param hooks hand-written code, by place
 * @param synced null when it is in sync as soon as nothing differs
 * @param renames fields that are called otherwise than their members
 * @param listOperation null when reading needs no filter of ours
 * @param updateOperation null for the generated step
 * @param findOperation null for the generated step
 * @param deleteOperation null for the generated step
 * @param reconcile null for the usual times
 * @param updateConditionsCustomMethodName the hand-written method that sets conditions; null for
 *     none
 * @param fields by field path; a path with dots is of a nested field
 * @param compare fields left out of the comparison
 * @param shortNames other names for {@code kubectl}
 * @param apiVersions empty for the version that the generator was asked for
 * @param isAdoptable null counts as true
 * @param print null for no columns at all
 * @param isArnPrimaryKey whether it is read by its ARN
 * @param tags where its AWS tags are
 * @param updateable the states in which it may be updated; null for all
 * @param deletable the states in which it may be deleted; null for all
 * @param preDeleteSync null when only fields say what is put right before deletion
 * @param customCelRules what the API server checks of its spec, in order
 * @param ignoreIdempotencyToken whether its spec goes without members that only tell one try of a
 *     call from the next
 */
public record ResourceConfig(
    @Nullable UnpackAttributesMap unpackAttributesMap,
    Exceptions exceptions,
    SortedMap<String, Hook> hooks,
    @Nullable Synced synced,
    Renames renames,
    @Nullable ListOperation listOperation,
    @Nullable CustomOperation updateOperation,
    @Nullable CustomOperation findOperation,
    @Nullable CustomOperation deleteOperation,
    @Nullable Reconcile reconcile,
    @Nullable String updateConditionsCustomMethodName,
    SortedMap<String, FieldConfig> fields,
    CompareConfig compare,
    List<String> shortNames,
    List<ApiVersion> apiVersions,
    @Nullable Boolean isAdoptable,
    @Nullable PrintConfig print,
    boolean isArnPrimaryKey,
    TagConfig tags,
    @Nullable StateGuard updateable,
    @Nullable StateGuard deletable,
    @Nullable PreDeleteSync preDeleteSync,
    List<CelRule> customCelRules,
    boolean ignoreIdempotencyToken) {

  private static final ResourceConfig EMPTY = MapReader.absent(ResourceReader::resource);

  /** Copies the collections. */
  public ResourceConfig {
    hooks = Collections.unmodifiableSortedMap(new TreeMap<>(hooks));
    fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    shortNames = List.copyOf(shortNames);
    apiVersions = List.copyOf(apiVersions);
    customCelRules = List.copyOf(customCelRules);
  }

  /** Returns what makes nothing special. */
  public static ResourceConfig empty() {
    return EMPTY;
  }

  /** Returns what is special about a field, the empty configuration when nothing is. */
  public FieldConfig field(String path) {
    return fields.getOrDefault(path, FieldConfig.empty());
  }
}
