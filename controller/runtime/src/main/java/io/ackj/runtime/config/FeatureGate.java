package io.ackj.runtime.config;

/** ACK's feature gates; {@code --feature-gates}. Names are ACK's. */
public enum FeatureGate {
  ResourceAdoption(true),
  ReadOnlyResources(true),
  TeamLevelCARM(false),
  ServiceLevelCARM(false),
  IAMRoleSelector(false),
  IgnoreFieldDrift(true);

  private final boolean onByDefault;

  FeatureGate(boolean onByDefault) {
    this.onByDefault = onByDefault;
  }

  /** Says whether the gate is on when nobody names it. */
  public boolean isOnByDefault() {
    return onByDefault;
  }
}
