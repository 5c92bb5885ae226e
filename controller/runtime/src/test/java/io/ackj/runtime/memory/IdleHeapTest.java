package io.ackj.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleHeapTest {
  private static final long MIB = 1024 * 1024;

  private final FakeHeap heap = new FakeHeap();
  private final IdleHeap idle = new IdleHeap(heap);

  @Test
  void collectsOnceTheWorkIsOver() {
    work(10);
    assertThat(heap.collections).isZero();
    rest(5);
    assertThat(heap.collections).isEqualTo(1);
  }

  @Test
  void doesNotCollectWhileThereIsWork() {
    work(100);
    assertThat(heap.collections).isZero();
  }

  @Test
  void collectsAgainOnlyWhenTheHeapHasGrown() {
    work(10);
    rest(100);
    assertThat(heap.collections).isEqualTo(1);
    heap.committed = heap.live + 4 * MIB;
    rest(5);
    assertThat(heap.collections).isEqualTo(2);
  }

  @Test
  void leavesAHeapAloneThatCannotShrink() {
    heap.live = 60 * MIB;
    rest(1_000);
    assertThat(heap.collections).isEqualTo(1);
  }

  private void work(int seconds) {
    for (int i = 0; i < seconds; i++) {
      heap.allocated += 6 * MIB;
      idle.look();
    }
  }

  private void rest(int seconds) {
    for (int i = 0; i < seconds; i++) {
      heap.allocated += MIB / 100;
      idle.look();
    }
  }

  private static final class FakeHeap implements IdleHeap.Heap {
    private long live = 16 * MIB;
    private long allocated;
    private long committed = 64 * MIB;
    private int collections;

    @Override
    public long allocated() {
      return allocated;
    }

    @Override
    public long committed() {
      return committed;
    }

    @Override
    public void collect() {
      collections++;
      committed = live;
    }
  }
}
