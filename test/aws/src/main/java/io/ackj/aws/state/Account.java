package io.ackj.aws.state;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An account: its Regions, and its global tables, which span them. */
public final class Account {
  private final World world;
  private final String id;
  private final Map<String, Region> regions = new TreeMap<>();
  private final Map<String, Cell<Optional<ReplicaGroup>>> groups = new HashMap<>();
  private final Set<String> enabledRegions = new HashSet<>();
  private final Attachments attachments = new Attachments();

  Account(World world, String id) {
    this.world = world;
    this.id = id;
  }

  /** Returns its twelve digits. */
  public String id() {
    return id;
  }

  /** Returns a Region; Regions come into being when they are asked for, whatever their name. */
  public Region region(String name) {
    return regions.computeIfAbsent(name, region -> new Region(world, this, region));
  }

  /** Returns the Regions that were asked for, by name. */
  public Collection<Region> regions() {
    return Collections.unmodifiableCollection(regions.values());
  }

  /** Returns the global table (version 2019.11.21) of that name; empty where there is none. */
  public Cell<Optional<ReplicaGroup>> group(String tableName) {
    return groups.computeIfAbsent(tableName, name -> new Cell<>(Optional.empty()));
  }

  /** Returns whether the account may use a Region: all but those one has to opt in to. */
  public boolean isEnabled(String region) {
    return AwsRegions.isKnown(region)
        && (!AwsRegions.needsOptIn(region) || enabledRegions.contains(region));
  }

  /** Opts in to a Region. */
  public void enable(String region) {
    enabledRegions.add(region);
  }

  /** Returns what features keep on the account. */
  public Attachments attachments() {
    return attachments;
  }
}
