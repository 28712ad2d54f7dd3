package org.bailiwick.server.http;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.KeyId;
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
import org.bailiwick.server.command.InstallationCommand;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.command.PersonCommand;
import org.bailiwick.server.journal.DataDir;
import org.bailiwick.server.receipt.MemoryReceipts;
import org.bailiwick.server.session.MemoryPeople;
import org.bailiwick.server.session.PeopleStore;
import org.bailiwick.server.session.Provider;
import org.bailiwick.server.session.Registration;
import org.bailiwick.server.session.Secret;

import tools.jackson.databind.json.JsonMapper;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small world behind a real server: Nordwind with Olivia (admin), Lena (operator of Nord) and
/// Dora (was operator of Nord, disabled since); Fremd with Felix and an account of its own.
final class World implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.shared();

    final Ids ids = new Ids(new SecureRandom());
    final BusinessId nordwind = ids.business();
    final BusinessId fremd = ids.business();
    final PersonId olivia = ids.person();
    final PersonId lena = ids.person();
    final PersonId dora = ids.person();
    final PersonId felix = ids.person();
    final AssetId nord = ids.asset();
    final AssetId sued = ids.asset();
    final AssetId fremdkonto = ids.asset();

    final Sender sender = new Sender();
    private final InstantSource clock = () -> this.now;
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    volatile Instant now = START;
    final PeopleStore people = new MemoryPeople();
    final Mail mail = new Mail();
    final Work work = new Work();
    final Office office;
    final Serving serving;
    final String key;
    final String fullKey;
    private Optional<String> actKey = Optional.empty();

    World(Path dir) {
        this(dir, Optional.empty());
    }

    World(Path dir, Optional<URI> publicUrl) {
        this(dir, publicUrl, Registration.INVITED);
    }

    World(Path dir, Optional<URI> publicUrl, Registration registration, Provider... providers) {
        office = Installation.write(new DataDir(dir), Map.of(), clock);
        fill();
        key = key("ads manager", Optional.empty(), "decide");
        String most = "decide explain.full record receipts operate act";
        fullKey = key("desk", Optional.empty(), most.split(" ", 0));
        serving =
                Serving.start(
                        office,
                        new Serving.Place(InetAddress.getLoopbackAddress(), 0, publicUrl),
                        new MemoryReceipts(),
                        clock,
                        Map.of(),
                        work.parts(people, registration, mail, List.of(providers)));
    }

    private void fill() {
        person(olivia, "olivia");
        person(lena, "lena");
        person(dora, "dora");
        person(felix, "felix");
        business(nordwind, "Nordwind", olivia);
        business(fremd, "Fremd", felix);
        asset(nord, "ad_account", "Nord", nordwind);
        asset(sued, "ad_account", "Sued", nordwind);
        asset(fremdkonto, "ad_account", "Fremdkonto", fremd);
        assign(join(lena, "lena"), nord, "operator");
        assign(join(dora, "dora"), nord, "operator");
        run(new PersonCommand.DisablePerson(dora, List.of()));
        alias("tiktok", "7001", nord);
        alias("tiktok", "lena-7", lena);
        alias("tiktok", "b-7", nordwind);
        alias("meta", "act_1", nord);
    }

    private void person(PersonId id, String name) {
        run(new PersonCommand.RegisterPerson(id, name, name + "@nordwind.example"));
    }

    private void business(BusinessId id, String name, PersonId admin) {
        run(new BusinessCommand.OpenBusiness(id, name, ZoneId.of("Europe/Berlin"), admin));
    }

    void asset(AssetId id, String kind, String name, BusinessId owner) {
        run(
                new AssetCommand.RegisterAsset(
                        id, kind, name, new Owner.Business(owner), AssetState.ACTIVE));
    }

    MemberId join(PersonId person, String name) {
        InvitationId invitation = ids.invitation();
        run(
                new InvitationCommand.InviteMember(
                        invitation,
                        nordwind,
                        name + "@nordwind.example",
                        Role.STANDARD,
                        Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        office.desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(person),
                        new InvitationCommand.AcceptInvitation(invitation, person));
        return member(person);
    }

    MemberId member(PersonId person) {
        var today = office.now();
        return today.membership(
                        today.find(person).orElseThrow(), today.find(nordwind).orElseThrow())
                .orElseThrow()
                .id();
    }

    void assign(MemberId member, AssetId asset, String level) {
        run(
                new AssignmentCommand.Assign(
                        ids.assignment(), member, asset, Levels.of(level), Period.ALWAYS));
    }

    private void alias(String platform, String text, Id thing) {
        run(new InstallationCommand.AddAlias(platform, text, thing));
    }

    String key(String name, Optional<String> platform, String... scopes) {
        return key(ids.key(), name, platform, scopes);
    }

    String key(KeyId id, String name, Optional<String> platform, String... scopes) {
        Secret secret = Secret.draw(new SecureRandom());
        run(
                new InstallationCommand.MakeKey(
                        id,
                        name,
                        List.of(scopes),
                        now.plus(Duration.ofDays(30)),
                        platform,
                        secret.hash()));
        return secret.text();
    }

    void run(Command command) {
        office.desk().orElseThrow().carryOut(Caller.operator(), command);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + serving.port() + path);
    }

    Answer post(String path, String body) {
        return post(key, path, body);
    }

    Answer post(String withKey, String path, String body, String... headers) {
        return send("POST", withKey, path, body, headers);
    }

    Answer send(String method, String withKey, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Bearer " + withKey)
                        .method(method, BodyPublishers.ofString(body));
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    private String actKey() {
        if (actKey.isEmpty()) actKey = Optional.of(key("for people", Optional.empty(), "act"));
        return actKey.get();
    }

    /// An errand for a person.
    Answer errand(PersonId person, String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path))
                        .header("Authorization", "Bearer " + actKey())
                        .header("Bailiwick-On-Behalf-Of", person.toString())
                        .header("Content-Type", "application/json")
                        .method(method, Sent.publisher(body));
        if (headers.length > 0) request.headers(headers);
        return send(request.build());
    }

    Answer get(String withKey, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(path)).header("Authorization", "Bearer " + withKey);
        if (headers.length > 0) request.headers(headers);
        return send(request.GET().build());
    }

    Answer send(HttpRequest request) {
        Answer answer = sender.send(request);
        Traffic.all()
                .check(request.method(), request.uri().getRawPath(), Sent.body(request), answer);
        return answer;
    }

    /// The body of a question.
    static String ask(Object person, String action, Object object) {
        return """
        {"subject":{"type":"person","id":"%s"},"action":{"name":"%s"},
         "resource":{"type":"ad_account","id":"%s"}}\
        """
                .formatted(person, action, object);
    }

    @Override
    public void close() {
        serving.close();
        office.close();
        sender.close();
    }
}
