package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.UndoCommand.UndoEntry;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Two hundred at once undo, and do what stands in the way: never both.
class UndoRaceTest extends AtTheDesk {
    private static final int ROUNDS = 20;
    private static final int WRITERS = 200;

    @Test
    void itIsUndoneOnceOrBuiltOn() throws InterruptedException {
        int undone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            AssignmentId taken = ids.assignment();
            MemberId member = world.member("finance manager", world.nordwind);
            by("admin", assign(taken, member, "operator"));
            long entry = done("admin", new AssignmentCommand.Unassign(taken)).seq();
            AtomicInteger undos = new AtomicInteger();
            AtomicInteger others = new AtomicInteger();
            List<Runnable> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                boolean undoes = i % 4 != round % 4;
                Command command =
                        undoes ? new UndoEntry(entry) : assign(ids.assignment(), member, "analyst");
                all.add(() -> count(command, undoes ? undos : others));
            }
            race(all);
            boolean here = office.now().undoables().undoneBy(entry).isPresent();
            assertThat(undos.get()).isEqualTo(here ? 1 : 0);
            assertThat(others.get()).isEqualTo(WRITERS / 4);
            undone += undos.get();
            by("admin", new UndoEntry(remove(member)));
        }
        assertThat(undone).isBetween(0, ROUNDS);
    }

    private long remove(MemberId member) {
        return done("admin", new MemberCommand.RemoveMember(member, Optional.empty())).seq();
    }

    private AssignmentCommand assign(AssignmentId id, MemberId member, String level) {
        return new AssignmentCommand.Assign(
                id, member, world.nord, Levels.of(level), Period.ALWAYS);
    }

    private void count(Command command, AtomicInteger counted) {
        try {
            by("admin", command);
            counted.incrementAndGet();
        } catch (Refused refused) {
            assertThat(refused.refusal())
                    .isInstanceOfAny(Refusal.StoodOn.class, Refusal.Conflict.class);
        }
    }

    private static void race(List<Runnable> all) throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Runnable each : all) {
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    start.await();
                                } catch (InterruptedException stop) {
                                    throw new IllegalStateException(stop);
                                }
                                each.run();
                            }));
        }
        start.countDown();
        for (Thread each : threads) each.join();
    }
}
