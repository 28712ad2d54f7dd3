package org.bailiwick.server.session;

import org.bailiwick.engine.change.InvitationId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// In memory.
final class MemoryDeliveries implements Deliveries {
    private final Map<InvitationId, Delivery> all = new ConcurrentHashMap<>();
    private volatile Optional<String> mark = Optional.empty();

    @Override
    public Optional<String> mark() {
        return mark;
    }

    @Override
    public void mark(String position) {
        mark = Optional.of(position);
    }

    @Override
    public Optional<Delivery> find(InvitationId invitation) {
        return Optional.ofNullable(all.get(invitation));
    }

    @Override
    public Optional<Delivery> byLetter(String letter) {
        return all.values().stream().filter(d -> d.letter().equals(letter)).findFirst();
    }

    @Override
    public List<Delivery> waiting(int most) {
        return all.values().stream()
                .filter(d -> d.handed().isEmpty() && d.bounced().isEmpty())
                .sorted(Comparator.comparingLong(Delivery::seq))
                .limit(most)
                .toList();
    }

    @Override
    public List<Delivery> asked(Instant after, Instant until) {
        return all.values().stream()
                .filter(d ->
                        d.asked().filter(at -> at.isAfter(after) && !at.isAfter(until)).isPresent())
                .toList();
    }

    @Override
    public void put(Delivery delivery) {
        all.put(delivery.invitation(), delivery);
    }

    @Override
    public void change(InvitationId invitation, UnaryOperator<Delivery> how) {
        all.computeIfPresent(invitation, (_, delivery) -> how.apply(delivery));
    }

    @Override
    public void drop(InvitationId invitation) {
        all.remove(invitation);
    }
}
