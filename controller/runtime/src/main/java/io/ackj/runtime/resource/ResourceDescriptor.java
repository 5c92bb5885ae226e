package io.ackj.runtime.resource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a kind of resource. Generated code makes one for each kind of a service, from
 * {@code generator.yaml}; the key that a component comes from is named with it. Paths are those of
 * the Kubernetes object's JSON and begin with {@code spec} or {@code status}.
 *
 * @param group the API group, for example {@code dynamodb.services.k8s.aws}
 * @param version the API version, for example {@code v1alpha1}
 * @param kind the kind, for example {@code Table}
 * @param plural the plural that the API server knows the kind by, for example {@code tables}
 * @param adoptable whether a resource that exists in AWS can be taken over ({@code is_adoptable})
 * @param identifierFields the names of the adoption fields that find a resource in AWS, for example
 *     {@code tableName} or {@code arn}
 * @param arnPrimaryKey whether AWS knows the resource by its ARN alone ({@code is_arn_primary_key})
 * @param notFound the error by which AWS says that the resource does not exist; {@code null} if a
 *     read says it otherwise ({@code exceptions.errors.404})
 * @param terminalCodes the error codes after which trying again is of no use before something
 *     changes ({@code exceptions.terminal_codes})
 * @param syncedWhen what must hold for the resource to count as synced, all of it ({@code
 *     synced.when})
 * @param tags where the kind keeps its AWS tags ({@code tags})
 * @param references the fields whose values may be taken from other objects ({@code references})
 * @param lateInitialized the paths of the fields that take AWS's default when they are not set
 *     ({@code late_initialize})
 * @param immutableFields the paths of the fields that cannot change ({@code is_immutable})
 * @param secretFields the paths of the fields that are references to keys of Secrets ({@code
 *     is_secret})
 * @param updateable whether AWS can change the resource
 * @param updateGuard the states in which it may be changed ({@code updateable})
 * @param deletable whether AWS can delete the resource
 * @param deleteGuard the states in which it may be deleted ({@code deletable})
 * @param preDeleteFields the paths of the fields that are brought in line before the resource is
 *     deleted; {@code spec} means all of them ({@code pre_delete_sync})
 * @param requeueOnSuccessSeconds after how many seconds a synced resource is looked at again; 0
 *     means the controller's default ({@code reconcile.requeue_on_success_seconds})
 * @param hooks the points at which ACK's controller of the service runs code that was written by
 *     hand, so that ours must, too ({@code hooks})
 */
public record ResourceDescriptor(
    String group,
    String version,
    String kind,
    String plural,
    boolean adoptable,
    List<String> identifierFields,
    boolean arnPrimaryKey,
    @Nullable NotFound notFound,
    Set<String> terminalCodes,
    List<SyncedRule> syncedWhen,
    TagRule tags,
    List<ReferenceRule> references,
    List<String> lateInitialized,
    List<String> immutableFields,
    List<String> secretFields,
    boolean updateable,
    StateGuard updateGuard,
    boolean deletable,
    StateGuard deleteGuard,
    List<String> preDeleteFields,
    int requeueOnSuccessSeconds,
    Set<String> hooks) {
  public ResourceDescriptor {
    Check.notBlank("group", group);
    Check.notBlank("version", version);
    Check.notBlank("kind", kind);
    Check.notBlank("plural", plural);
    identifierFields = List.copyOf(identifierFields);
    identifierFields.forEach(field -> Check.notBlank("identifierFields", field));
    terminalCodes = Set.copyOf(terminalCodes);
    syncedWhen = List.copyOf(syncedWhen);
    references = List.copyOf(references);
    lateInitialized = Check.specPaths("lateInitialized", lateInitialized);
    immutableFields = Check.specPaths("immutableFields", immutableFields);
    secretFields = Check.specPaths("secretFields", secretFields);
    preDeleteFields = Check.specPaths("preDeleteFields", preDeleteFields);
    if (requeueOnSuccessSeconds < 0) {
      throw new IllegalArgumentException(
          "requeueOnSuccessSeconds: must not be negative: " + requeueOnSuccessSeconds);
    }
    hooks = Set.copyOf(hooks);
  }

  /**
   * Returns a builder for a kind that can be adopted, updated and deleted, and has nothing else to
   * it.
   */
  public static Builder builder(String group, String version, String kind, String plural) {
    return new Builder(group, version, kind, plural);
  }

  /** Returns the group and version as an object's {@code apiVersion} has them. */
  public String apiVersion() {
    return group + '/' + version;
  }

  /**
   * Returns the finalizer that marks an object as managed, for example {@code
   * finalizers.dynamodb.services.k8s.aws/Table}. It is ACK's, so that a controller can take over
   * from the other.
   */
  public String finalizer() {
    return "finalizers." + group + '/' + kind;
  }

  /** Builds a descriptor. What takes several values adds to those of earlier calls. */
  public static final class Builder {
    private final String group;
    private final String version;
    private final String kind;
    private final String plural;
    private boolean adoptable = true;
    private final List<String> identifierFields = new ArrayList<>();
    private boolean arnPrimaryKey;
    private @Nullable NotFound notFound;
    private final Set<String> terminalCodes = new HashSet<>();
    private final List<SyncedRule> syncedWhen = new ArrayList<>();
    private TagRule tags = TagRule.none();
    private final List<ReferenceRule> references = new ArrayList<>();
    private final List<String> lateInitialized = new ArrayList<>();
    private final List<String> immutableFields = new ArrayList<>();
    private final List<String> secretFields = new ArrayList<>();
    private boolean updateable = true;
    private StateGuard updateGuard = StateGuard.none();
    private boolean deletable = true;
    private StateGuard deleteGuard = StateGuard.none();
    private final List<String> preDeleteFields = new ArrayList<>();
    private int requeueOnSuccessSeconds;
    private final Set<String> hooks = new HashSet<>();

    private Builder(String group, String version, String kind, String plural) {
      this.group = group;
      this.version = version;
      this.kind = kind;
      this.plural = plural;
    }

    /** Says whether a resource that exists in AWS can be taken over. */
    public Builder adoptable(boolean adoptable) {
      this.adoptable = adoptable;
      return this;
    }

    /** Adds names of adoption fields. */
    public Builder identifierFields(String... fields) {
      identifierFields.addAll(List.of(fields));
      return this;
    }

    /** Says whether AWS knows the resource by its ARN alone. */
    public Builder arnPrimaryKey(boolean arnPrimaryKey) {
      this.arnPrimaryKey = arnPrimaryKey;
      return this;
    }

    /** Sets the error by which AWS says that the resource does not exist. */
    public Builder notFound(@Nullable NotFound notFound) {
      this.notFound = notFound;
      return this;
    }

    /** Adds error codes after which trying again is of no use. */
    public Builder terminalCodes(String... codes) {
      terminalCodes.addAll(List.of(codes));
      return this;
    }

    /** Adds rules, all of which must hold for the resource to count as synced. */
    public Builder syncedWhen(SyncedRule... rules) {
      syncedWhen.addAll(List.of(rules));
      return this;
    }

    /** Sets where the kind keeps its AWS tags. */
    public Builder tags(TagRule tags) {
      this.tags = tags;
      return this;
    }

    /** Adds fields whose values may be taken from other objects. */
    public Builder references(ReferenceRule... rules) {
      references.addAll(List.of(rules));
      return this;
    }

    /** Adds paths of fields that take AWS's default when they are not set. */
    public Builder lateInitialized(String... paths) {
      lateInitialized.addAll(List.of(paths));
      return this;
    }

    /** Adds paths of fields that cannot change. */
    public Builder immutableFields(String... paths) {
      immutableFields.addAll(List.of(paths));
      return this;
    }

    /** Adds paths of fields that are references to keys of Secrets. */
    public Builder secretFields(String... paths) {
      secretFields.addAll(List.of(paths));
      return this;
    }

    /** Says whether AWS can change the resource. */
    public Builder updateable(boolean updateable) {
      this.updateable = updateable;
      return this;
    }

    /** Says whether AWS can delete the resource. */
    public Builder deletable(boolean deletable) {
      this.deletable = deletable;
      return this;
    }

    /** Sets the states in which the resource may be changed. */
    public Builder updateGuard(StateGuard guard) {
      this.updateGuard = guard;
      return this;
    }

    /** Sets the states in which the resource may be deleted. */
    public Builder deleteGuard(StateGuard guard) {
      this.deleteGuard = guard;
      return this;
    }

    /** Adds fields that are brought in line before the resource is deleted. */
    public Builder preDeleteFields(String... paths) {
      preDeleteFields.addAll(List.of(paths));
      return this;
    }

    /** Sets after how many seconds a synced resource is looked at again; 0 means the default. */
    public Builder requeueOnSuccessSeconds(int seconds) {
      this.requeueOnSuccessSeconds = seconds;
      return this;
    }

    /** Adds points at which ACK's controller of the service runs code written by hand. */
    public Builder hooks(String... points) {
      hooks.addAll(List.of(points));
      return this;
    }

    /**
     * Returns the descriptor.
     *
     * @throws IllegalArgumentException if a value is not what it must be; the message names it
     */
    public ResourceDescriptor build() {
      return new ResourceDescriptor(
          group,
          version,
          kind,
          plural,
          adoptable,
          identifierFields,
          arnPrimaryKey,
          notFound,
          terminalCodes,
          syncedWhen,
          tags,
          references,
          lateInitialized,
          immutableFields,
          secretFields,
          updateable,
          updateGuard,
          deletable,
          deleteGuard,
          preDeleteFields,
          requeueOnSuccessSeconds,
          hooks);
    }
  }
}
