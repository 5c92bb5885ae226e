package io.ackj.dynamodb.table;

import io.ackj.apis.dynamodb.v1alpha1.SSESpecification;
import io.ackj.apis.dynamodb.v1alpha1.StreamSpecification;
import io.ackj.apis.dynamodb.v1alpha1.Tag;
import io.ackj.runtime.compare.FieldPath;
import io.ackj.runtime.plan.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** Stream, encryption, table class and tags. */
final class SettingRules {
  private static final List<?> VIEW_TYPES =
      List.of(
          StreamViewType.KEYS_ONLY,
          StreamViewType.NEW_IMAGE,
          StreamViewType.OLD_IMAGE,
          StreamViewType.NEW_AND_OLD_IMAGES);
  private static final List<?> CLASSES =
      List.of(TableClass.STANDARD, TableClass.STANDARD_INFREQUENT_ACCESS);

  private SettingRules() {}

  static void check(DesiredTable desired, List<Problem> problems) {
    checkStream(desired.spec().getStreamSpecification(), problems);
    checkEncryption(desired.spec().getSseSpecification(), problems);
    TableValidation.checkEnum(
        desired.spec().getTableClass(), SpecPaths.TABLE_CLASS, CLASSES, problems);
    checkTags(desired, problems);
  }

  private static void checkTags(DesiredTable desired, List<Problem> problems) {
    List<Tag> tags = DesiredTable.orEmpty(desired.spec().getTags());
    for (int i = 0; i < tags.size(); i++) {
      String key = tags.get(i).getKey();
      FieldPath path = SpecPaths.TAGS.index(i).child("key");
      if (key == null || key.isEmpty()) {
        TableValidation.add(problems, path, "it is missing; give the tag a key or remove it");
      }
    }
  }

  private static void checkStream(@Nullable StreamSpecification stream, List<Problem> problems) {
    if (stream == null) {
      return;
    }
    FieldPath enabled = SpecPaths.STREAM.child("streamEnabled");
    FieldPath viewType = SpecPaths.STREAM.child("streamViewType");
    String type = stream.getStreamViewType();
    TableValidation.checkEnum(type, viewType, VIEW_TYPES, problems);
    if (stream.getStreamEnabled() == null) {
      TableValidation.add(problems, enabled, "it is missing; use true or false");
    } else if (stream.getStreamEnabled() && type == null) {
      TableValidation.add(
          problems,
          viewType,
          "it is missing; a stream that is enabled wants KEYS_ONLY, NEW_IMAGE, OLD_IMAGE or"
              + " NEW_AND_OLD_IMAGES");
    } else if (!stream.getStreamEnabled() && type != null) {
      TableValidation.add(
          problems, viewType, "a stream that is not enabled has none; remove it or enable it");
    }
  }

  private static void checkEncryption(
      @Nullable SSESpecification encryption, List<Problem> problems) {
    if (encryption == null) {
      return;
    }
    String type = encryption.getSseType();
    String key = encryption.getKmsMasterKeyID();
    FieldPath typePath = SpecPaths.ENCRYPTION.child("sseType");
    TableValidation.checkEnum(type, typePath, List.of(SSEType.KMS), problems);
    if (Boolean.FALSE.equals(encryption.getEnabled()) && type != null) {
      TableValidation.add(
          problems, typePath, "there is none while enabled is false; remove it or enable it");
    }
    if (Boolean.FALSE.equals(encryption.getEnabled()) && key != null) {
      TableValidation.add(
          problems,
          SpecPaths.KEY,
          "there is no key while enabled is false; remove it or enable it");
    }
    if (encryption.getEnabled() == null && type == null && key != null) {
      TableValidation.add(
          problems,
          SpecPaths.ENCRYPTION.child("enabled"),
          "it is missing; a KMS key is used with enabled: true only");
    }
  }
}
