package org.bailiwick.server.cli;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.session.Registration;

import picocli.CommandLine.Model.CommandSpec;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// `serve`: answers over HTTP until it is told to stop.
record ServeVerb(Workshop workshop) implements Verb {
    static final String PORT = "8080";

    @Override
    public CommandSpec spec() {
        return Verb.data(
                        Verb.words(
                                "serve",
                                "Answers over HTTP until it is told to stop.",
                                "serve --port 8080"))
                .addOption(
                        Verb.option(
                                "--port", "N", "The port (" + PORT + " if neither given nor set)."))
                .addOption(
                        Verb.option(
                                "--public-url",
                                "URL",
                                "Under which address others reach it, for discovery."))
                .addOption(
                        Verb.option(
                                "--openid",
                                "FILE",
                                "Providers with whom people may sign in, with NAME.issuer and"
                                        + " NAME.client each."))
                .addOption(
                        Verb.option(
                                "--registration",
                                "WHO",
                                "Who may register himself: open, invited (if not given), or"
                                        + " operator for nobody."))
                .addOption(
                        Verb.option(
                                "--log",
                                "FORM",
                                "How lines are written: text (if not given), or json."));
    }

    @Override
    public int run(Given given, Terminal terminal) {
        Workshop.Settings settings =
                new Workshop.Settings(
                        given.option("--port").map(ServeVerb::port),
                        given.option("--public-url"),
                        given.option("--registration").map(ServeVerb::registration),
                        given.option("--openid").map(Path::of),
                        given.option("--log").map(ServeVerb::log),
                        terminal::note);
        try (Office office = workshop.write(given.data());
                Workshop.Served served = workshop.serve(office, given.data(), settings)) {
            served.note("serving %s on %s".formatted(given.data(), served.url()));
            served.firstToken()
                    .ifPresent(token ->
                            served.note(
                                    "nobody can sign in yet; the first person comes in at /first,"
                                            + " or with: POST /api/v1/first, token "
                                            + token));
            waitForEnd();
            served.note("stopping");
        }
        return ALLOWED;
    }

    private static String log(String word) {
        if (word.equals("text") || word.equals("json")) return word;
        throw new Trouble("`%s` is no form of a log: say text or json".formatted(word));
    }

    private static Registration registration(String word) {
        return Registration.find(word)
                .orElseThrow(() ->
                        new Trouble(
                                "`%s` is no policy: say open, invited or operator"
                                        .formatted(word)));
    }

    static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) return port;
        } catch (NumberFormatException wrong) {
            throw new Trouble("`%s` is no port: give a number up to 65535".formatted(text), wrong);
        }
        throw new Trouble("`%s` is no port: give a number up to 65535".formatted(text));
    }

    /// Until the process is asked to end, or this thread is; what runs meanwhile is closed by the
    /// caller, before the process ends.
    static void waitForEnd() {
        CountDownLatch asked = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    asked.countDown();
                                    joinQuietly(main);
                                }));
        try {
            asked.await();
        } catch (InterruptedException end) {
            // That is what was waited for; closing has to go on undisturbed.
            return;
        }
    }

    private static void joinQuietly(Thread main) {
        try {
            main.join(java.time.Duration.ofSeconds(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
