package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.Promise;
import org.bailiwick.server.command.Refusal;
import org.bailiwick.server.command.Refused;
import org.bailiwick.server.outward.Outcome;
import org.bailiwick.server.outward.Outward;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/// Platforms that answer whether what was given works there: registering them, and asking each
/// about what was given and has an id there. What they say changes no decision.
public final class Probes {
    private final Office office;
    private final ProbeStore store;
    private final Outward outward;
    private final NoticePost notices;
    private final SecureRandom chance;
    private final InstantSource clock;
    private final Map<String, Probe> probes = new ConcurrentSkipListMap<>();
    private final Map<Key, ProbeResult> results = new ConcurrentHashMap<>();

    Probes(
            Office office,
            ProbeStore store,
            Outward outward,
            NoticePost notices,
            SecureRandom chance,
            InstantSource clock) {
        this.office = office;
        this.store = store;
        this.outward = outward;
        this.notices = notices;
        this.chance = chance;
        this.clock = clock;
        store.probes().forEach(p -> probes.put(p.platform(), p));
        store.results().forEach(r -> results.put(Key.of(r), r));
    }

    private record Key(ConfirmationId confirmation, AssetId asset, String platform) {
        static Key of(ProbeResult result) {
            return new Key(result.confirmation(), result.asset(), result.platform());
        }
    }

    /// A probe whose secret is shown this once.
    public record Shown(Probe probe, Optional<String> secret) {}

    /// One that is to be asked now.
    record Due(Probe probe, ProbeQuestion question, ProbeResult before) {}

    public List<Probe> all() {
        return List.copyOf(probes.values());
    }

    public Optional<Probe> find(String platform) {
        return Optional.ofNullable(probes.get(platform));
    }

    /// An address as something can be sent to it; empty where nothing can.
    public Optional<URI> address(String text) {
        return outward.address(text);
    }

    /// Where there was one, its address changes and its secret stays.
    ///
    /// @throws Refused where there are too many
    public Shown put(String platform, URI url, String by) {
        Instant now = clock.instant();
        synchronized (probes) {
            Probe before = probes.get(platform);
            if (before != null) {
                return new Shown(
                        keep(before.with(url, before.by().changed(by, now))), Optional.empty());
            }
            if (probes.size() >= Probe.PROBES_MAX) throw tooMany();
            String secret = Signature.draw(chance);
            HookSecrets secrets = HookSecrets.first(office.sealer().lock(secret));
            Probe made = new Probe(platform, url, secrets, new Hook.By(by, now, by, now));
            return new Shown(keep(made), Optional.of(secret));
        }
    }

    private static Refused tooMany() {
        return new Refused(
                new Refusal.TooMany(
                        "PROBES_MAX",
                        Probe.PROBES_MAX,
                        "there are %d probes already: delete one first",
                        Probe.PROBES_MAX));
    }

    private Probe keep(Probe probe) {
        store.put(probe);
        probes.put(probe.platform(), probe);
        return probe;
    }

    /// Draws a new secret; the old one signs besides for [HookSecrets#ROTATION].
    public Optional<Shown> rotate(String platform, String by) {
        Instant now = clock.instant();
        String secret = Signature.draw(chance);
        byte[] sealed = office.sealer().lock(secret);
        synchronized (probes) {
            return find(platform)
                    .map(p -> p.with(p.secrets().rotated(sealed, now), p.by().changed(by, now)))
                    .map(p -> new Shown(keep(p), Optional.of(secret)));
        }
    }

    public void drop(String platform) {
        synchronized (probes) {
            probes.remove(platform);
            results.keySet().removeIf(k -> k.platform.equals(platform));
            store.drop(platform);
        }
    }

    /// What platforms say of one asset that was given, those that were asked.
    public List<ProbeResult> of(ConfirmationId confirmation, AssetId asset) {
        return probes.keySet().stream()
                .flatMap(p ->
                        Optional.ofNullable(results.get(new Key(confirmation, asset, p))).stream())
                .toList();
    }

    /// Those that did not answer when they were asked last, by how many questions.
    public Map<String, Long> silent() {
        return results.values().stream()
                .filter(r -> !r.trouble().isEmpty())
                .collect(Collectors.groupingBy(ProbeResult::platform, Collectors.counting()));
    }

    Instant now() {
        return clock.instant();
    }

    /// What is to be asked: what was given and, as far as is known here, works.
    List<Due> due() {
        List<Due> all = new ArrayList<>();
        if (probes.isEmpty()) return all;
        Directory today = office.now();
        Instant now = clock.instant();
        today.eachBusiness(agency -> {
            for (AccessLink link : today.links().of(agency)) {
                for (Confirmation each : today.links().of(link)) due(today, each, now, all);
            }
        });
        return all;
    }

    private void due(Directory today, Confirmation given, Instant now, List<Due> all) {
        for (Part part : given.parts()) {
            Optional<Asset> asset = today.find(part.asset());
            if (asset.isEmpty()) continue;
            for (Probe probe : probes.values()) {
                if (!ProbeQuestion.known(asset.get(), probe.platform())) continue;
                ProbeQuestion question =
                        new ProbeQuestion(given, part, asset.get(), probe.platform());
                ProbeResult before =
                        Optional.ofNullable(
                                        results.get(
                                                new Key(
                                                        given.id(),
                                                        part.asset(),
                                                        probe.platform())))
                                .orElseGet(() ->
                                        ProbeResult.none(
                                                given.id(), part.asset(), probe.platform(), now));
                boolean asked =
                        !now.isBefore(before.due())
                                && Promise.of(today, given, part, now)
                                        .filter(p -> p.state() == Promise.State.WORKING)
                                        .isPresent();
                if (asked) all.add(new Due(probe, question, before));
            }
        }
    }

    /// Asks, tells both sides where it changed, and keeps what was said.
    void ask(Due due) {
        Directory today = office.now();
        Instant now = clock.instant();
        String id = "prb_%s_%s".formatted(due.before.asset(), Long.toString(now.toEpochMilli()));
        byte[] body = due.question.body(today, id, now);
        List<String> secrets = due.probe.secrets().signing(office.sealer(), now);
        Outcome outcome =
                outward.send(
                        "POST", due.probe.url(), Signature.headers(id, now, body, secrets), body);
        if (Thread.currentThread().isInterrupted()) return;
        keep(due, outcome, clock.instant());
    }

    private void keep(Due due, Outcome outcome, Instant now) {
        ProbeQuestion.Heard heard = ProbeQuestion.read(outcome);
        ProbeResult before = due.before;
        ProbeResult after =
                heard.trouble().isEmpty()
                        ? before.heard(heard.state(), heard.action(), heard.says(), now)
                        : before.failed(heard.trouble(), wanted(outcome, now), now);
        if (heard.trouble().isEmpty() && before.news(heard.state())) tell(due, after);
        synchronized (probes) {
            if (!probes.containsKey(after.platform())) return;
            store.put(after);
            results.put(Key.of(after), after);
        }
    }

    private static Optional<java.time.Duration> wanted(Outcome outcome, Instant now) {
        return outcome instanceof Outcome.Answered a ? a.retryAfter(now) : Optional.empty();
    }

    private void tell(Due due, ProbeResult after) {
        LinkNotices rows = new LinkNotices(new Audience(office.now(), after.asked()));
        String about =
                "p_%s_%s_%d"
                        .formatted(
                                after.confirmation(), after.asset(), after.since().toEpochMilli());
        for (Notice notice :
                rows.probed(due.question.given(), due.question.part(), due.probe, after)) {
            notices.tell(new Reminder.Due(about, notice));
        }
    }
}
