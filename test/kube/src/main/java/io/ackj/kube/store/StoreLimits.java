package io.ackj.kube.store;

/**
 * How much is stored.
 *
 * @param historySize how many changes are kept for watches, pages of lists and resumes; at least 1
 * @param historyBytes how many bytes the objects of these changes may have together
 * @param storageBytes how many bytes all objects may have together; a write beyond it is refused as
 *     etcd refuses it
 */
public record StoreLimits(int historySize, long historyBytes, long storageBytes) {
  /** 20,000 changes of up to 64 MiB, and 2 GiB of objects, as etcd's own quota is. */
  public static final StoreLimits DEFAULT = new StoreLimits(20_000, 64L << 20, 2L << 30);

  public StoreLimits {
    if (historySize < 1) {
      throw new IllegalArgumentException(
          "historySize is %d; it must be at least 1".formatted(historySize));
    }
  }
}
