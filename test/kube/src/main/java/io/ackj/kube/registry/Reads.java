package io.ackj.kube.registry;

import io.ackj.kube.json.Json;
import io.ackj.kube.selector.Selection;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.store.Snapshot;
import io.ackj.kube.store.Store;
import io.ackj.kube.store.StoredObject;
import java.util.List;

/** Answers gets and lists. */
public final class Reads {
  private static final String EXPIRED =
      "The provided continue parameter is too old to display a consistent list result. You can"
          + " start a new list without the continue parameter, or use the continue token in this"
          + " response to retrieve the remainder of the results. Continuing with the provided token"
          + " results in an inconsistent list - objects that were created, modified, or deleted"
          + " between the time the first chunk was returned and now may show up in the list.";

  private final Store store;

  Reads(Store store) {
    this.store = store;
  }

  /**
   * Returns an object.
   *
   * @param resourceVersion that the answer may not be older than; empty or 0 for any
   * @throws ApiException 404 if there is none
   */
  public StoredObject get(Target target, String resourceVersion) {
    if (!resourceVersion.isEmpty()) {
      requireReached(parse(resourceVersion));
    }
    return store.get(target.key()).orElseThrow(target::notFound);
  }

  /**
   * Returns a page of a list.
   *
   * @throws ApiException 400 for an unusable option, 410 for a revision that is forgotten, 504 for
   *     one that is not there yet
   */
  public Page list(Served served, ListOptions options) {
    if (!options.continueToken().isEmpty()) {
      return goOn(served, options);
    }
    Snapshot snapshot = snapshot(served, options);
    return page(snapshot.revision(), snapshot.objects(), options);
  }

  private Snapshot snapshot(Served served, ListOptions options) {
    String storage = served.storage();
    String namespace = options.selection().namespace();
    String version = options.resourceVersion();
    if (version.isEmpty() || version.equals("0")) {
      return store.list(storage, namespace);
    }
    long revision = parse(version);
    requireReached(revision);
    boolean exact =
        options.match() == ListOptions.VersionMatch.EXACT
            || (options.match() == ListOptions.VersionMatch.UNSET && options.limit() > 0);
    return exact ? store.listAt(storage, namespace, revision) : store.list(storage, namespace);
  }

  private Page goOn(Served served, ListOptions options) {
    if (!options.resourceVersion().isEmpty() && !options.resourceVersion().equals("0")) {
      throw ApiException.badRequest(
          "specifying resource version is not allowed when using continue");
    }
    ContinueToken token = ContinueToken.parse(options.continueToken());
    Snapshot snapshot = snapshotAt(served, options.selection(), token);
    List<StoredObject> rest =
        snapshot.objects().stream()
            .filter(object -> object.key().path().compareTo(token.after()) > 0)
            .toList();
    return page(snapshot.revision(), rest, options);
  }

  private Snapshot snapshotAt(Served served, Selection selection, ContinueToken token) {
    if (token.revision() == ContinueToken.NEWEST) {
      return store.list(served.storage(), selection.namespace());
    }
    try {
      return store.listAt(served.storage(), selection.namespace(), token.revision());
    } catch (ApiException e) {
      ContinueToken inconsistent = new ContinueToken(ContinueToken.NEWEST, token.after());
      throw ApiException.continueExpired(EXPIRED, inconsistent.text());
    }
  }

  private static Page page(long revision, List<StoredObject> all, ListOptions options) {
    Selection selection = options.selection();
    List<StoredObject> selected =
        selection.isNarrowed() ? all.stream().filter(selection::matches).toList() : all;
    long limit = options.limit();
    if (limit <= 0 || selected.size() <= limit) {
      return new Page(revision, selected, "", 0);
    }
    List<StoredObject> page = selected.subList(0, (int) limit);
    String last = page.get(page.size() - 1).key().path();
    long remaining = selection.isNarrowed() ? 0 : selected.size() - limit;
    return new Page(revision, page, new ContinueToken(revision, last).text(), remaining);
  }

  private void requireReached(long wanted) {
    long current = store.revision();
    if (wanted <= current) {
      return;
    }
    var details = Json.object();
    details
        .putArray("causes")
        .addObject()
        .put("reason", "ResourceVersionTooLarge")
        .put("message", "Too large resource version");
    details.put("retryAfterSeconds", 1);
    throw new ApiException(
        504,
        "Timeout",
        "Timeout: Too large resource version: %d, current: %d".formatted(wanted, current),
        details);
  }

  private static long parse(String version) {
    try {
      return Long.parseUnsignedLong(version);
    } catch (NumberFormatException e) {
      throw ApiException.badRequest(
          ("invalid resource version: resourceVersion: Invalid value: \"%s\": strconv.ParseUint:"
                  + " parsing \"%s\": invalid syntax")
              .formatted(version, version));
    }
  }
}
