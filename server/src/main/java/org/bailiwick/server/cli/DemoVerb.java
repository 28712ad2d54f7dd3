package org.bailiwick.server.cli;

import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.InstallationCommand.MakeKey;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Registration;
import org.bailiwick.server.session.Scopes;
import org.bailiwick.server.session.Secret;
import org.bailiwick.server.session.Token;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// `demo`: a populated world in a throw-away directory, served.
record DemoVerb(Workshop workshop, InstantSource clock) implements Verb {
    /// With what everybody in the demo signs in.
    static final String PASSWORD = "nine green apples";

    /// What the launcher learns fast starts from: everything that most starts need runs once.
    private static final String REHEARSE = "--rehearse";

    private static final String ADS_MANAGER = "--ads-manager";
    private static final String ADS_MANAGER_PORT = "--ads-manager-port";
    private static final String ADS_PORT = "8090";

    @Override
    public CommandSpec spec() {
        return Verb.words(
                        "demo",
                        "Serves a small world that is thrown away at the end, and says what to"
                                + " try.",
                        "demo --port 8080")
                .addOption(Verb.option("--port", "N", "The port (8080 if not given)."))
                .addOption(
                        Verb.option(
                                ADS_MANAGER,
                                "FILE",
                                "The ads manager to start in front of it (the example, if not"
                                        + " given)."))
                .addOption(
                        Verb.option(
                                ADS_MANAGER_PORT, "N", "Its port (" + ADS_PORT + " if not given)."))
                .addOption(
                        OptionSpec.builder(REHEARSE)
                                .type(boolean.class)
                                .hidden(true)
                                .description("Ends after having answered itself.")
                                .build());
    }

    /// What the making of the world gives rise to is no news for whoever tries it. Kept, since a
    /// logger that nobody holds may be forgotten with its level.
    private static final Logger QUIET = Logger.getLogger("org.bailiwick.server.notify");

    @Override
    public int run(Given given, Terminal terminal) {
        QUIET.setLevel(Level.SEVERE);
        int port = ServeVerb.port(given.option("--port").orElse(ServeVerb.PORT));
        Path data = directory();
        Secret secret = Secret.draw(new SecureRandom());
        try (Office office = workshop.write(data);
                Workshop.Served served = served(office, data, port, secret)) {
            Optional<Companion> manager = adsManager(given, terminal, office, served.port());
            try {
                DemoWorld world = new DemoWorld(office, clock);
                Token link = world.populate();
                served.admit(world.people(), PASSWORD);
                say(terminal, served.port(), secret, link, manager.isPresent());
                if (given.has(REHEARSE)) rehearse(served.port(), secret);
                else ServeVerb.waitForEnd();
            } finally {
                manager.ifPresent(Companion::close);
            }
        } finally {
            throwAway(data);
        }
        return ALLOWED;
    }

    /// Starts while the world is made, and says by itself where it answers.
    private static Optional<Companion> adsManager(
            Given given, Terminal terminal, Office office, int port) {
        Optional<Path> jar = given.option(ADS_MANAGER).map(Path::of);
        if (jar.isEmpty()) return Optional.empty();
        if (!Files.isRegularFile(jar.get())) {
            terminal.say("No ads manager is started: there is no file " + jar.get());
            return Optional.empty();
        }
        int own = ServeVerb.port(given.option(ADS_MANAGER_PORT).orElse(ADS_PORT));
        Secret secret = Secret.draw(new SecureRandom());
        makeKey(
                office,
                "ads-manager",
                List.of(Scopes.DECIDE, Scopes.ACT),
                Optional.of(DemoWorld.PLATFORM),
                secret);
        Map<String, String> told =
                Map.of(
                        "ADS_PORT", Integer.toString(own),
                        "BAILIWICK_URL", "http://localhost:" + port,
                        "BAILIWICK_KEY", secret.text());
        return Optional.of(
                Companion.start(
                        jar.get(),
                        told,
                        line -> {
                            terminal.say(line);
                            terminal.out().flush();
                        }));
    }

    private static void makeKey(
            Office office,
            String name,
            List<String> scopes,
            Optional<String> platform,
            Secret secret) {
        office.desk()
                .orElseThrow()
                .carryOut(
                        Caller.operator(),
                        new MakeKey(
                                new Ids(new SecureRandom()).key(),
                                name,
                                scopes,
                                Period.OPEN_END,
                                platform,
                                secret.hash()));
    }

    private static void rehearse(int port, Secret secret) {
        Ask ask = new Ask("http://localhost:" + port, secret.text());
        Json question =
                Json.object()
                        .with("person", "lena@nordwind.example")
                        .with("action", "campaign.edit")
                        .with("object", "ad_account:nord");
        JsonNode _ = ask.post("/api/v1/decisions", question);
    }

    private Workshop.Served served(Office office, Path data, int port, Secret secret) {
        makeKey(office, "demo", Scopes.ALL, Optional.empty(), secret);
        return workshop.serve(
                office,
                data,
                new Workshop.Settings(
                        Optional.of(port),
                        Optional.empty(),
                        Optional.of(Registration.INVITED),
                        Optional.empty(),
                        Optional.of("text"),
                        _ -> {}));
    }

    /// What the ads manager is there for.
    private static final List<String> LOOKED =
            List.of(
                    "  # what a platform's people see: in the ads manager (it says below where it"
                            + " answers), be Mika and open",
                    "  # Nord; take Nord back from Mika in Bailiwick: the page says why, and nobody"
                            + " is signed out",
                    "");

    private static void say(
            Terminal terminal, int port, Secret secret, Token link, boolean manager) {
        String there = " --server http://localhost:%d --key %s".formatted(port, secret.text());
        List<String> lines =
                List.of(
                        "Bailiwick answers on http://localhost:" + port,
                        "key: " + secret.text(),
                        "",
                        "Open it in a browser and sign in as olivia@nordwind.example, mika@, lena@"
                                + " or kai@nordwind.example,",
                        "tomas@ or nadia@agentur-sued.example, ines@suedstern.example; everybody's"
                                + " password is: "
                                + PASSWORD,
                        "",
                        "Try, in another terminal:",
                        "",
                        "  # Mika is an operator on the ad account Nord: allowed",
                        "  ./bailiwick check mika@nordwind.example campaign.edit ad_account:nord"
                                + there,
                        "",
                        "  # Lena is a member, but nothing is assigned to her: denied, and why",
                        "  ./bailiwick check lena@nordwind.example campaign.edit ad_account:nord"
                                + there,
                        "",
                        "  # everybody who can reach Nord, the agency's people too",
                        "  ./bailiwick who ad_account:nord" + there,
                        "",
                        "  # Paul works for the agency and, as a contractor, for Nordwind: what he"
                                + " can reach",
                        "  ./bailiwick what paul@agentur-sued.example" + there,
                        "",
                        "  # Nadia was assigned more on West than the agency may hand out by now",
                        "  ./bailiwick check nadia@agentur-sued.example campaign.edit"
                                + " ad_account:west"
                                + there,
                        "",
                        "  # give Lena an account; without --preview it is done",
                        "  ./bailiwick do assign asset=ad_account:nord business=nordwind"
                                + " person=lena@nordwind.example levels=operator --preview"
                                + there,
                        "",
                        "  # the agency's access link, as a client sees it before signing in",
                        "  http://localhost:%d/links/%s".formatted(port, link.text()),
                        "");
        lines.forEach(terminal::say);
        if (manager) LOOKED.forEach(terminal::say);
        terminal.say("Ctrl-C ends it and throws this world away.");
        terminal.out().flush();
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("bailiwick-demo-");
        } catch (IOException failed) {
            throw new Trouble("no temporary directory can be made: check the disk", failed);
        }
    }

    private static void throwAway(Path data) {
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(DemoVerb::delete);
        } catch (IOException | UncheckedIOException left) {
            System.Logger log = System.getLogger(DemoVerb.class.getName());
            log.log(System.Logger.Level.WARNING, "the demo's files are left in " + data, left);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
