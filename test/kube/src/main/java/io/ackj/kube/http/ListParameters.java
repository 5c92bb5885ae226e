package io.ackj.kube.http;

import io.ackj.kube.registry.ListOptions;
import io.ackj.kube.registry.ListOptions.VersionMatch;
import io.ackj.kube.registry.Served;
import io.ackj.kube.selector.FieldSelector;
import io.ackj.kube.selector.LabelSelector;
import io.ackj.kube.selector.Selection;
import io.ackj.kube.status.ApiException;
import io.ackj.kube.watch.WatchOptions;
import io.ackj.kube.watch.WatchOptions.InitialEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Reads the query parameters of lists, watches and deletions of collections. */
final class ListParameters {
  private static final String OPTIONS = "ListOptions";
  private static final String MATCH = "resourceVersionMatch";
  private static final int MIN_TIMEOUT_SECONDS = 1800;

  private ListParameters() {}

  static ListOptions list(ApiRequest request, Served served, ApiPath path) {
    if (request.query().containsKey("sendInitialEvents")) {
      throw OptionErrors.forbidden(
          OPTIONS, "sendInitialEvents", "sendInitialEvents is forbidden for list");
    }
    String limit = request.parameter("limit");
    return new ListOptions(
        selection(request, served, path),
        limit.isEmpty() ? 0 : OptionErrors.number(limit),
        request.parameter("continue"),
        request.parameter("resourceVersion"),
        listMatch(request));
  }

  private static VersionMatch listMatch(ApiRequest request) {
    String value = request.parameter(MATCH);
    if (value.isEmpty()) {
      return VersionMatch.UNSET;
    }
    String version = request.parameter("resourceVersion");
    if (!request.parameter("continue").isEmpty()) {
      throw OptionErrors.forbidden(
          OPTIONS, MATCH, "resourceVersionMatch is forbidden when continue is provided");
    }
    if (version.isEmpty()) {
      throw OptionErrors.forbidden(
          OPTIONS, MATCH, "resourceVersionMatch is forbidden unless resourceVersion is provided");
    }
    VersionMatch match = match(value);
    if (match == VersionMatch.EXACT && version.equals("0")) {
      throw OptionErrors.forbidden(
          OPTIONS, MATCH, "resourceVersionMatch \"exact\" is forbidden for resourceVersion \"0\"");
    }
    return match;
  }

  private static VersionMatch match(String value) {
    return switch (value) {
      case "Exact" -> VersionMatch.EXACT;
      case "NotOlderThan" -> VersionMatch.NOT_OLDER_THAN;
      default ->
          throw OptionErrors.unsupported(
              OPTIONS, MATCH, '"' + value + '"', "\"Exact\", \"NotOlderThan\", \"\"");
    };
  }

  static WatchOptions watch(ApiRequest request, Served served, ApiPath path) {
    InitialEvents initialEvents = initialEvents(request);
    String timeout = request.parameter("timeoutSeconds");
    long seconds = timeout.isEmpty() ? 0 : OptionErrors.number(timeout);
    if (seconds <= 0) {
      // As Kubernetes does, so that not all watches end at the same time.
      seconds =
          (long) MIN_TIMEOUT_SECONDS + ThreadLocalRandom.current().nextInt(MIN_TIMEOUT_SECONDS);
    }
    return new WatchOptions(
        selection(request, served, path),
        request.parameter("resourceVersion"),
        initialEvents,
        request.flag("allowWatchBookmarks"),
        Duration.ofSeconds(seconds));
  }

  private static InitialEvents initialEvents(ApiRequest request) {
    String match = request.parameter(MATCH);
    if (!request.query().containsKey("sendInitialEvents")) {
      if (!match.isEmpty()) {
        throw OptionErrors.forbidden(
            OPTIONS,
            MATCH,
            "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided");
      }
      return InitialEvents.UNSET;
    }
    if (!match.equals("NotOlderThan")) {
      throw OptionErrors.forbidden(
          OPTIONS,
          MATCH,
          "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan");
    }
    return request.flag("sendInitialEvents") ? InitialEvents.SEND : InitialEvents.SKIP;
  }

  static Selection selection(ApiRequest request, Served served, ApiPath path) {
    LabelSelector labels = LabelSelector.parse(request.parameter("labelSelector"));
    FieldSelector fields = FieldSelector.parse(request.parameter("fieldSelector"));
    fields.terms().forEach(term -> requireSelectable(term.path(), served));
    List<FieldSelector.Term> terms = new ArrayList<>();
    fields.terms().forEach(term -> terms.add(asStored(term, served)));
    if (!path.name().isEmpty()) {
      terms.add(new FieldSelector.Term("metadata.name", true, path.name()));
    }
    String namespace = path.namespace().isEmpty() ? null : path.namespace();
    return new Selection(namespace, labels, new FieldSelector(terms));
  }

  /** Events are stored as those of the core group, in which some fields have other names. */
  private static FieldSelector.Term asStored(FieldSelector.Term term, Served served) {
    if (!served.type().qualifiedName().equals("events.events.k8s.io")) {
      return term;
    }
    String path =
        term.path()
            .replaceFirst("^regarding[.]", "involvedObject.")
            .replaceFirst("^reportingController$", "reportingComponent");
    return new FieldSelector.Term(path, term.equal(), term.value());
  }

  private static void requireSelectable(String field, Served served) {
    List<String> own = served.selectablePaths();
    boolean always = field.equals("metadata.name") || field.equals("metadata.namespace");
    if (always || own.contains(field)) {
      return;
    }
    if (served.type().custom() || !own.isEmpty()) {
      throw ApiException.badRequest("field label not supported: " + field);
    }
    throw ApiException.badRequest(
        "\"%s\" is not a known field selector: only \"metadata.name\", \"metadata.namespace\""
            .formatted(field));
  }
}
