package io.ackj.kube.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.ackj.kube.resource.ResourceType;
import io.ackj.kube.store.Change;
import io.ackj.kube.store.ObjectKey;
import io.ackj.kube.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The kinds that are served now. Kinds of CRDs come and go with these; a change of a CRD is known
 * here before the request that made it is answered. Any thread may use it.
 */
public final class Catalogue {
  /** Under which name CRDs are stored. */
  public static final String CRDS = "customresourcedefinitions.apiextensions.k8s.io";

  private record Path(String group, String version, String plural) {}

  private final Store store;
  private final Function<ObjectNode, List<Served>> kindsOf;
  private final Consumer<String> onGone;
  private final Map<Path, Served> builtIn = new LinkedHashMap<>();
  private final Map<ObjectKey, List<Served>> custom = new LinkedHashMap<>();
  private volatile Snapshot now;

  /** All kinds at one time; the list of types is the same object as long as nothing changes. */
  private record Snapshot(Map<Path, Served> kinds, List<ResourceType> types) {
    static Snapshot of(Map<Path, Served> kinds) {
      return new Snapshot(
          Collections.unmodifiableMap(kinds), kinds.values().stream().map(Served::type).toList());
    }
  }

  /**
   * Makes the catalogue of a store, which it watches from now on.
   *
   * @param kindsOf returns the kinds that a CRD serves, none while it is not established
   * @param onGone is told under which name the objects of a kind were stored that is gone
   */
  public Catalogue(
      Store store,
      List<Served> builtIns,
      Function<ObjectNode, List<Served>> kindsOf,
      Consumer<String> onGone) {
    this.store = store;
    this.onGone = onGone;
    this.kindsOf = kindsOf;
    builtIns.forEach(served -> builtIn.put(path(served.type()), served));
    this.now = Snapshot.of(new LinkedHashMap<>(builtIn));
    store.listen(this::follow);
  }

  /** Returns the kind at a place of the API. */
  public Optional<Served> find(String group, String version, String plural) {
    return Optional.ofNullable(now.kinds().get(new Path(group, version, plural)));
  }

  /** Returns the kind that an object names in {@code apiVersion} and {@code kind}. */
  public Optional<Served> kind(String apiVersion, String kind) {
    return now.kinds().values().stream()
        .filter(served -> served.type().kind().equals(kind))
        .filter(served -> served.type().apiVersion().equals(apiVersion))
        .findFirst();
  }

  /** Returns one version of the kind that is stored under a name. */
  public Optional<Served> stored(String storage) {
    return now.kinds().values().stream()
        .filter(served -> served.storage().equals(storage))
        .findFirst();
  }

  /** Returns all kinds in all their versions; the same list as long as nothing changes. */
  public List<ResourceType> types() {
    return now.types();
  }

  /** Returns whether kinds that need no CRD have this group and version. */
  public boolean isBuiltIn(String group, String version) {
    return builtIn.keySet().stream()
        .anyMatch(path -> path.group().equals(group) && path.version().equals(version));
  }

  private void follow(Change change) {
    if (change.resource().equals(CRDS)) {
      refresh(change.object().key());
    }
  }

  /** Looks the CRD up anew, since changes may arrive in another order than they were made. */
  private synchronized void refresh(ObjectKey key) {
    store
        .get(key)
        .ifPresentOrElse(crd -> custom.put(key, kinds(key, crd.tree())), () -> custom.remove(key));
    Map<Path, Served> newest = new LinkedHashMap<>(builtIn);
    List<Served> added = new ArrayList<>();
    custom.values().forEach(added::addAll);
    added.forEach(served -> newest.putIfAbsent(path(served.type()), served));
    now = Snapshot.of(newest);
    if (!custom.containsKey(key)) {
      // A CRD is named as its objects are stored.
      onGone.accept(key.name());
    }
  }

  /** Keeps what is known of a CRD if only its metadata or conditions have changed. */
  private List<Served> kinds(ObjectKey key, ObjectNode crd) {
    List<Served> known = custom.getOrDefault(key, List.of());
    List<Served> newest = kindsOf.apply(crd);
    boolean same =
        newest.stream()
            .map(Served::type)
            .toList()
            .equals(known.stream().map(Served::type).toList());
    return same ? known : newest;
  }

  private static Path path(ResourceType type) {
    return new Path(type.group(), type.version(), type.plural());
  }

  /** Returns the kinds, one version of each, whose objects live in namespaces. */
  public Collection<Served> namespaced() {
    Map<String, Served> kinds = new LinkedHashMap<>();
    now.kinds().values().stream()
        .filter(served -> served.type().namespaced() && served.isStored())
        .forEach(served -> kinds.putIfAbsent(served.storage(), served));
    return kinds.values();
  }
}
