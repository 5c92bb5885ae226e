package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.PointInTimeRecoverySpecification;
import io.ackj.apis.dynamodb.v1alpha1.Table;
import io.ackj.apis.dynamodb.v1alpha1.TableSpec;
import io.ackj.apis.dynamodb.v1alpha1.Tag;
import io.ackj.apis.dynamodb.v1alpha1.TimeToLiveSpecification;
import io.ackj.runtime.resource.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DescribeContributorInsightsResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * What AWS has beside the table proper, in the form in which a manifest declares it. What is off by
 * default is written as off where ACK does so, and left out elsewhere. A facet that could not be
 * read stays as it is declared.
 */
final class ObservedFacets {
  /** What AWS takes where nobody says how far back recovery reaches. */
  private static final long DEFAULT_DAYS = 35;

  private ObservedFacets() {}

  static void fill(TableSpec spec, Pass<Table> pass, TableSnapshot latest) {
    TableSpec declared = Declared.spec(pass);
    spec.setTags(latest.tags().isRead() ? tags(pass, latest) : declared.getTags());
    spec.setTimeToLive(
        latest.timeToLive().isRead()
            ? timeToLive(latest.timeToLive().found())
            : declared.getTimeToLive());
    spec.setContinuousBackups(
        latest.backups().isRead()
            ? backups(latest.backups().found())
            : declared.getContinuousBackups());
    spec.setContributorInsights(
        latest.insights().isRead()
            ? insights(declared.getContributorInsights(), latest.insights().found())
            : declared.getContributorInsights());
    spec.setResourcePolicy(
        latest.policy().isRead()
            ? latest.policy().found().orElse(null)
            : declared.getResourcePolicy());
  }

  private static @Nullable List<Tag> tags(Pass<Table> pass, TableSnapshot latest) {
    List<Tag> tags = new ArrayList<>();
    for (Map.Entry<String, String> found : latest.tags().found().orElse(Map.of()).entrySet()) {
      String key = found.getKey();
      if (!Tagging.isReserved(key) && !pass.controllerTagKeys().contains(key)) {
        Tag tag = new Tag();
        tag.setKey(key);
        tag.setValue(found.getValue());
        tags.add(tag);
      }
    }
    return tags.isEmpty() ? null : tags;
  }

  private static TimeToLiveSpecification timeToLive(Optional<TimeToLiveDescription> found) {
    TimeToLiveSpecification specification = new TimeToLiveSpecification();
    boolean isOn =
        found
            .map(TimeToLiveDescription::timeToLiveStatus)
            .filter(
                status -> status == TimeToLiveStatus.ENABLED || status == TimeToLiveStatus.ENABLING)
            .isPresent();
    specification.setEnabled(isOn);
    if (isOn) {
      found.map(TimeToLiveDescription::attributeName).ifPresent(specification::setAttributeName);
    }
    return specification;
  }

  private static PointInTimeRecoverySpecification backups(
      Optional<ContinuousBackupsDescription> found) {
    PointInTimeRecoverySpecification specification = new PointInTimeRecoverySpecification();
    Optional<PointInTimeRecoveryDescription> on =
        found
            .map(ContinuousBackupsDescription::pointInTimeRecoveryDescription)
            .filter(
                recovery ->
                    recovery.pointInTimeRecoveryStatus() == PointInTimeRecoveryStatus.ENABLED);
    specification.setPointInTimeRecoveryEnabled(on.isPresent());
    on.map(PointInTimeRecoveryDescription::recoveryPeriodInDays)
        .filter(days -> days != DEFAULT_DAYS)
        .map(Integer::longValue)
        .ifPresent(specification::setRecoveryPeriodInDays);
    return specification;
  }

  /**
   * Off is said only where something else was declared: it is nobody's business otherwise. So is
   * what AWS has failed to switch on: it would be tried again.
   */
  private static @Nullable String insights(
      @Nullable String declared, Optional<DescribeContributorInsightsResponse> found) {
    ContributorInsightsStatus status =
        found
            .map(DescribeContributorInsightsResponse::contributorInsightsStatus)
            .orElse(ContributorInsightsStatus.DISABLED);
    return switch (status) {
      case ENABLED, ENABLING -> "ENABLE".equals(declared) ? declared : "ENABLED";
      case DISABLED, DISABLING ->
          declared == null || declared.isBlank()
              ? null
              : "DISABLE".equals(declared) ? declared : "DISABLED";
      case FAILED, UNKNOWN_TO_SDK_VERSION -> null;
    };
  }
}
