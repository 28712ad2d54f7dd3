package org.bailiwick.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Debian's Chromium. Where there is none the tests are skipped, and say so loudly.
final class Chromium implements AutoCloseable {
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /// One program for all classes of this JVM, which ends with it: each has contexts of its own,
    /// which share as little as the browsers of two people.
    private static Optional<Browser> running = Optional.empty();

    private final Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    private Chromium(Browser browser) {
        this.browser = browser;
    }

    static Chromium start() {
        Optional<Path> program =
                List.of("/usr/bin/chromium", "/usr/bin/chromium-browser").stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        if (program.isEmpty()) {
            System.err.println(
                    "!! SKIPPED: no Chromium in /usr/bin; the browser tests did not run");
        }
        Assumptions.assumeTrue(program.isPresent(), "no Chromium is installed");
        if (running.isEmpty()) running = Optional.of(launch(program.orElseThrow()));
        return new Chromium(running.get());
    }

    private static Browser launch(Path program) {
        return Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    }

    /// A browser of its own, as of somebody else.
    BrowserContext fresh() {
        return fresh(new Browser.NewContextOptions().setViewportSize(1280, 860).setLocale("en"));
    }

    /// Nothing moves: what is looked at is as it stays.
    BrowserContext fresh(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        context.setDefaultTimeout(20_000);
        context.onPage(this::watch);
        return context;
    }

    /// One on a phone, in the dark, in German: whatever is said.
    static Browser.NewContextOptions looking(int width, ColorScheme scheme, String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height(width))
                .setColorScheme(scheme)
                .setLocale(language);
    }

    /// Of a phone, or of a window.
    static int height(int width) {
        return width < 600 ? 844 : 860;
    }

    /// What pages threw, or were not allowed to load.
    private void watch(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            boolean ours = message.text().contains("Content Security Policy");
            if (ours) errors.add(message.text());
        });
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
