package io.ackj.dynamodb.replica;

import io.ackj.apis.core.v1alpha1.ResourceMetadata;
import io.ackj.runtime.account.Destination;
import io.ackj.runtime.queue.ObjectKey;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which objects declare which replicas of which tables. A replica that a Table object declares is
 * that object's: a GlobalTable neither adds nor removes it. A replica that a GlobalTable declares
 * and no Table does is the GlobalTable's: a Table object leaves it, also one that it once added. So
 * no replica ever has two objects that add and remove it in turn.
 *
 * <p>May be used from any thread.
 */
public final class ReplicaDeclarations {
  /** A kind whose objects declare replicas. */
  public enum Declarer {
    TABLE,
    GLOBAL_TABLE
  }

  /**
   * What an object declares.
   *
   * @param table the name of the table
   * @param account the account of the table; {@code null} while it is not known, which fits any
   * @param home the Region of the table; {@code null} while it is not known, which fits any
   * @param regions the Regions of the replicas
   */
  public record Declaration(
      String table, @Nullable String account, @Nullable String home, Set<String> regions) {
    public Declaration {
      Objects.requireNonNull(table);
      regions = Set.copyOf(regions);
    }

    /** Says whether both may be about one table, as far as it is known where that is. */
    private boolean mayShareTableWith(Declaration other) {
      return table.equals(other.table)
          && (account == null || other.account == null || account.equals(other.account))
          && (home == null || other.home == null || home.equals(other.home));
    }

    private boolean isAbout(Destination where, String name) {
      return table.equals(name)
          && (account == null || where.account() == null || account.equals(where.account()))
          && (home == null || home.equals(where.region()));
    }
  }

  private record Who(Declarer declarer, ObjectKey object) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Who who && declarer == who.declarer && object.equals(who.object);
    }

    @Override
    public int hashCode() {
      return 31 * declarer.hashCode() + object.hashCode();
    }
  }

  private final Map<Who, Declaration> declarations = new ConcurrentHashMap<>();
  private final Map<Declarer, Consumer<ObjectKey>> wakes = new ConcurrentHashMap<>();

  /** Returns whether nothing keeps an object: only what was created for it is still looked at. */
  public static boolean isGone(HasMetadata object) {
    return object.isMarkedForDeletion() && object.getMetadata().getFinalizers().isEmpty();
  }

  /**
   * Sets how objects of a kind are looked at at once; those are that declare replicas of a table
   * when an object of the other kind changes what it declares of the same table.
   */
  public void wakeBy(Declarer declarer, Consumer<ObjectKey> wake) {
    wakes.put(declarer, wake);
  }

  /**
   * Notes what an object declares that was only seen.
   *
   * @param known where its status has its table; {@code null} if it does not tell
   */
  public void noteSeen(
      Declarer declarer,
      ObjectMeta object,
      @Nullable ResourceMetadata known,
      String table,
      Set<String> regions) {
    String account = known == null ? null : known.getOwnerAccountId();
    String home = known == null ? null : known.getRegion();
    note(declarer, ObjectKey.of(object), new Declaration(table, account, home, regions));
  }

  /** Notes what an object declares now. */
  public void note(Declarer declarer, ObjectKey object, Declaration declaration) {
    if (declaration.regions().isEmpty()) {
      forget(declarer, object);
      return;
    }
    Declaration before = declarations.put(new Who(declarer, object), declaration);
    if (!declaration.equals(before)) {
      wakeOthers(declarer, declaration);
      if (before != null && !before.mayShareTableWith(declaration)) {
        wakeOthers(declarer, before);
      }
    }
  }

  /** Notes that an object is gone. */
  public void forget(Declarer declarer, ObjectKey object) {
    Declaration before = declarations.remove(new Who(declarer, object));
    if (before != null) {
      wakeOthers(declarer, before);
    }
  }

  private void wakeOthers(Declarer changed, Declaration declaration) {
    declarations.forEach(
        (who, other) -> {
          Consumer<ObjectKey> wake = wakes.get(who.declarer());
          if (wake != null && who.declarer() != changed && other.mayShareTableWith(declaration)) {
            wake.accept(who.object());
          }
        });
  }

  /**
   * Returns the Regions in which objects of a kind declare replicas of a table, each with the first
   * of these objects in the order of their names.
   *
   * @param where the account and the Region of the table
   */
  public Map<String, String> of(Declarer declarer, Destination where, String table) {
    Map<String, String> found = new TreeMap<>();
    declarations.forEach(
        (who, declaration) -> {
          if (who.declarer() == declarer && declaration.isAbout(where, table)) {
            String object = who.object().toString();
            declaration
                .regions()
                .forEach(region -> found.merge(region, object, ReplicaDeclarations::first));
          }
        });
    return found;
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
