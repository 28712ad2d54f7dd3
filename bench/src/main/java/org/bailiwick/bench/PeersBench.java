package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.model.Kind;
import org.bailiwick.engine.model.Level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The same questions to us, who hold all businesses at once, and to other engines, which are given
/// one business each time. First all answers are compared.
public final class PeersBench {
    private static final int BUSINESSES = 1_000;
    private static final int ASKED = 8;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Worlds.World world;
    private final List<Ask> asks = new ArrayList<>();

    /// A question about one of the businesses that are asked about.
    private record Ask(int business, String person, String action, String asset) {}

    private PeersBench(Worlds.World world) {
        this.world = world;
    }

    public static void main(String[] names) {
        Layout layout = Layout.hundreds(BUSINESSES);
        Sampler sampler = new Sampler(0, ASKED);
        PeersBench bench = new PeersBench(Worlds.make(layout, sampler));
        bench.ask(sampler.businesses());
        Map<String, Peer.Maker> makers = new TreeMap<>();
        makers.put("jcasbin 1.99.0", JCasbinPeer::new);
        makers.put("cedar-java 4.10.0", CedarPeer::new);
        makers.put("authzforce 21.0.1", AuthzForcePeer::new);
        bench.run(sampler, makers);
    }

    /// Every member's every action on every asset of some businesses.
    private void ask(List<Sampler.Business> businesses) {
        for (int i = 0; i < businesses.size(); i++) {
            List<String> assets =
                    Stream.of(businesses.get(i).assets()).map(AssetId::toString).toList();
            for (PersonId id : businesses.get(i).persons()) {
                String person = id.toString();
                for (String asset : assets) {
                    for (Grade grade : Grade.values()) {
                        asks.add(new Ask(i, person, grade.action, asset));
                    }
                }
            }
        }
        Collections.shuffle(asks, new Random(5));
    }

    private void run(Sampler sampler, Map<String, Peer.Maker> makers) {
        say(
                "%,d assignments in %,d businesses; %,d questions about %d of them",
                sampler.seen(), sampler.opened(), asks.size(), sampler.businesses().size());
        Alternation alternation = new Alternation(250, 11).add("bailiwick", this::ours);
        List<Peer> open = new ArrayList<>();
        makers.forEach((name, maker) -> {
            List<Peer> peers = new ArrayList<>();
            try {
                for (Sampler.Business business : sampler.businesses()) {
                    peers.add(maker.make(held(business), levels()));
                }
            } catch (RuntimeException | LinkageError failed) {
                say("%s does not run: %s", name, failed);
                return;
            }
            open.addAll(peers);
            compare(name, peers);
            alternation.add(name, times -> theirs(peers, times));
        });
        Alternation.sayLoad();
        Alternation.Result result = alternation.run();
        result.print();
        double fastest = Double.MAX_VALUE;
        for (int i = 1; i < result.names().size(); i++) {
            fastest = Math.min(fastest, result.ratio(i, 0));
        }
        say("%.0f times faster than the fastest (goal: at least 100)", fastest);
        open.forEach(Peer::close);
    }

    private List<Peer.Held> held(Sampler.Business business) {
        Directory today = world.live().now();
        List<Peer.Held> held = new ArrayList<>();
        for (PersonId id : business.persons()) {
            Member member = today.memberships(today.find(id).orElseThrow()).getFirst();
            for (Assignment one : today.listing().assignments(member)) {
                String level = one.levels().names().getFirst();
                held.add(new Peer.Held(id.toString(), level, today.asset(one).id().toString()));
            }
        }
        return held;
    }

    private List<Peer.Allows> levels() {
        Kind kind = world.live().now().kind(Asks.KIND).orElseThrow();
        List<Peer.Allows> levels = new ArrayList<>();
        for (Level level : kind.levels()) {
            List<String> actions = new ArrayList<>();
            kind.actions()
                    .forEach(action -> {
                        if ((level.mask() & kind.bit(action.name())) != 0)
                            actions.add(action.name());
                    });
            levels.add(new Peer.Allows(level.name(), actions));
        }
        return levels;
    }

    private void compare(String name, List<Peer> peers) {
        int allowed = 0;
        for (Ask ask : asks) {
            boolean ours = ours(ask);
            if (ours != theirs(peers, ask)) {
                throw new IllegalStateException(name + " answers otherwise: " + ask);
            }
            if (ours) allowed++;
        }
        say("%s agrees on %,d questions, %,d allowed", name, asks.size(), allowed);
    }

    private boolean ours(Ask ask) {
        return Asks.allowed(world.live(), ask.person(), ask.action(), ask.asset(), NOW);
    }

    private static boolean theirs(List<Peer> peers, Ask ask) {
        return peers.get(ask.business()).allows(ask.person(), ask.action(), ask.asset());
    }

    private long ours(int times) {
        return run(times, this::ours);
    }

    private long theirs(List<Peer> peers, int times) {
        return run(times, ask -> theirs(peers, ask));
    }

    private long run(int times, Predicate<Ask> asked) {
        Ask[] all = asks.toArray(new Ask[0]);
        long yes = 0;
        int at = 0;
        for (int i = 0; i < times; i++) {
            if (asked.test(all[at])) yes++;
            if (++at == all.length) at = 0;
        }
        return yes;
    }
}
