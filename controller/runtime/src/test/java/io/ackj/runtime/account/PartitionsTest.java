package io.ackj.runtime.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.RegionMetadata;

/** To which partition a Region belongs. */
class PartitionsTest {
  @Test
  void allRegionsOfTheSdkBelongWhereItSays() {
    List<Region> known =
        Region.regions().stream()
            .filter(region -> !region.isGlobalRegion() && RegionMetadata.of(region) != null)
            .toList();

    assertThat(known).hasSizeGreaterThan(30);
    assertThat(known)
        .allSatisfy(
            region ->
                assertThat(Partitions.of(region.id()))
                    .as(region.id())
                    .isEqualTo(RegionMetadata.of(region).partition().id()));
  }

  @Test
  void newRegionBelongsWhereOthersOfItsNameDo() {
    assertThat(Partitions.of("mx-north-9")).isEqualTo("aws");
    assertThat(Partitions.of("cn-east-9")).isEqualTo("aws-cn");
  }
}
