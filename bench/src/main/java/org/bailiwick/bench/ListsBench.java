package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.server.Installation;
import org.bailiwick.server.Serving;
import org.bailiwick.server.command.AssetCommand;
import org.bailiwick.server.command.AssignmentCommand;
import org.bailiwick.server.command.BusinessCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Command;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Times each list of the reading half over HTTP, for the admin of a business as large as it may
/// be: 3,981 members and 3,000 ad accounts, of which the first member holds all.
public final class ListsBench {
    private static final int MEMBERS = 3_980;
    private static final int ASSETS = 3_000;
    private static final int WRITERS = 64;
    private static final int ROUNDS = 60;

    private final Ids ids = new Ids(new SecureRandom());
    private final BusinessId business = ids.business();
    private final PersonId admin = ids.person();
    private final List<AssetId> assets = new ArrayList<>();
    private final Desk desk;
    private final Office office;

    private ListsBench(Office office) {
        this.office = office;
        desk = office.desk().orElseThrow();
    }

    /// @param what an empty directory
    public static void main(String[] what) throws Exception {
        InstantSource clock = InstantSource.system();
        Office office = Installation.write(new DataDir(Path.of(what[0])), Map.of(), clock);
        ListsBench bench = new ListsBench(office);
        PersonId holder = bench.fill();
        Secret secret = Secret.draw(new SecureRandom());
        bench.run(
                new MakeKey(
                        bench.ids.key(),
                        "bench",
                        List.of(Scopes.ACT),
                        Period.OPEN_END,
                        Optional.empty(),
                        secret.hash()));
        Serving serving =
                Serving.start(office, Serving.Place.loopback(0), new MemoryReceipts(), clock);
        bench.time(serving.port(), secret.text(), holder);
        serving.close();
        office.close();
    }

    private void run(Command command) {
        desk.carryOut(Caller.operator(), command);
    }

    private PersonId fill() throws Exception {
        person(admin, "admin");
        run(new BusinessCommand.OpenBusiness(business, "Large", ZoneId.of("UTC"), admin));
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) people.add(ids.person());
        for (int i = 0; i < ASSETS; i++) assets.add(ids.asset());
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<java.util.concurrent.Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < ASSETS; i++) {
                int at = i;
                all.add(() -> asset(at));
            }
            for (var done : writers.invokeAll(all)) done.get();
            all.clear();
            for (int i = 0; i < MEMBERS; i++) {
                int at = i;
                all.add(() -> member(people.get(at), at));
            }
            for (var done : writers.invokeAll(all)) done.get();
        }
        return people.getFirst();
    }

    private boolean asset(int at) {
        run(
                new AssetCommand.RegisterAsset(
                        assets.get(at),
                        "ad_account",
                        "Account " + at * 7919 % ASSETS,
                        new Owner.Business(business),
                        AssetState.ACTIVE));
        return true;
    }

    private void person(PersonId id, String name) {
        run(new PersonCommand.RegisterPerson(id, name, name + "@large.example"));
    }

    private boolean member(PersonId id, int at) {
        String name = "member" + at * 7919 % MEMBERS;
        person(id, name);
        InvitationId invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        business,
                        name + "@large.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        desk.carryOut(Caller.person(id), new InvitationCommand.AcceptInvitation(invitation, id));
        var today = office.now();
        MemberId member =
                today.membership(today.find(id).orElseThrow(), today.find(business).orElseThrow())
                        .orElseThrow()
                        .id();
        int holds = at == 0 ? ASSETS : 1;
        for (int i = 0; i < holds; i++) assign(member, i);
        if (at > 0) assign(member, 1 + at % (ASSETS - 1));
        return true;
    }

    private void assign(MemberId member, int asset) {
        run(
                new AssignmentCommand.Assign(
                        ids.assignment(),
                        member,
                        assets.get(asset),
                        Levels.of("operator"),
                        Period.ALWAYS));
    }

    private void time(int port, String key, PersonId holder)
            throws IOException, InterruptedException {
        String large = "/api/v1/businesses/" + business;
        String member =
                "/api/v1/members/"
                        + office.now()
                                .membership(
                                        office.now().find(holder).orElseThrow(),
                                        office.now().find(business).orElseThrow())
                                .orElseThrow()
                                .id();
        List<String> paths = new ArrayList<>();
        for (String part :
                List.of("", "/members", "/invitations", "/assets", "/assignments", "/groups")) {
            paths.add(large + part);
        }
        paths.add(large + "/members?q=member39");
        paths.add(large + "/members?limit=1000");
        paths.add(large + "/partners");
        paths.add(large + "/shares");
        paths.add("/api/v1/businesses");
        paths.add("/api/v1/assets/" + assets.getFirst());
        paths.add(member);
        paths.add("/api/v1/people/" + holder + "?business=" + business);
        paths.add(large + "/members?format=csv");
        paths.add(large + "/assignments?format=csv");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : paths) timed(client, port, key, admin, path);
            timed(client, port, key, holder, "/api/v1/me");
            timed(client, port, key, holder, "/api/v1/me/assets");
        }
    }

    private void timed(HttpClient client, int port, String key, PersonId who, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + key)
                        .header("Bailiwick-On-Behalf-Of", who.toString())
                        .build();
        long[] nanos = new long[ROUNDS];
        int bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            var answer = client.send(request, BodyHandlers.ofByteArray());
            nanos[i] = System.nanoTime() - begin;
            bytes = answer.body().length;
            if (answer.statusCode() != 200) throw new IllegalStateException(path);
        }
        double first = nanos[0] / 1e6;
        Arrays.sort(nanos);
        String shown = path.replaceAll("[abmp]_[0-9a-z]{26}", "…");
        say(
                "%-42s first %7.1f  median %6.1f  p95 %6.1f ms  %,9d bytes",
                shown, first, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS * 95 / 100] / 1e6, bytes);
    }
}
