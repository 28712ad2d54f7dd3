package org.bailiwick.server.http;

import org.bailiwick.server.session.Link;
import org.bailiwick.server.session.Outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Takes letters, as whoever carries mail does.
final class Mail implements Outbox {
    final List<Letter> letters = new CopyOnWriteArrayList<>();

    /// Then it takes none.
    volatile boolean out;

    /// Whether one was refused.
    volatile boolean refused;

    @Override
    public void send(Letter letter) {
        if (out) {
            refused = true;
            throw new IllegalStateException("nobody carries mail");
        }
        synchronized (letters) {
            letters.add(letter);
            letters.notifyAll();
        }
    }

    /// The newest letter for this, once it has come.
    Letter letter(Link.Purpose purpose, String address) {
        return newest(purpose, address, 1);
    }

    /// The newest letter for this, once there are so many.
    Letter newest(Link.Purpose purpose, String address, int count) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        synchronized (letters) {
            while (true) {
                var all =
                        letters.stream()
                                .filter(l -> l.purpose() == purpose && l.address().equals(address))
                                .toList();
                if (all.size() >= count) return all.getLast();
                if (System.nanoTime() > end) throw new AssertionError("no letter came");
                await();
            }
        }
    }

    private void await() {
        try {
            letters.wait(100);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
