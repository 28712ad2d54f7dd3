package org.bailiwick.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where people come over TLS: their cookies travel in nothing else, and no neighbour under the
/// same domain can put one there.
class OverTlsTest {
    private static final String LENA = "lena@nordwind.example";
    private static final String OLIVIA = "olivia@nordwind.example";
    private static final String PASSWORD = "nine green apples";
    private static final String SESSION = "__Host-bailiwick_session";

    @TempDir Path temp;

    private World world;

    @BeforeEach
    void open() {
        world = new World(temp, Optional.of(URI.create("https://access.example")));
        Browser.setPassword(world, LENA, PASSWORD);
        Browser.setPassword(world, OLIVIA, PASSWORD);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void everyCookieIsSecureAndOfThisHostAlone() {
        try (Tab tab = new Tab(world)) {
            List<Tab.Page> pages = new ArrayList<>();
            pages.add(tab.signIn(LENA, PASSWORD));
            pages.add(tab.signIn(OLIVIA, PASSWORD));
            assertThat(tab.get("/me").status()).isEqualTo(200);
            pages.add(tab.post("/switch", "to", world.lena.toString()));
            assertThat(tab.get("/me").text()).contains("lena");
            pages.add(tab.post("/sign-out"));
            pages.add(tab.post("/repair", "back", "/me"));
            for (Tab.Page page : pages) {
                assertThat(page.cookies())
                        .isNotEmpty()
                        .allSatisfy(c ->
                                assertThat(c)
                                        .startsWith("__Host-bailiwick_")
                                        .contains("; Path=/; ")
                                        .doesNotContain("Domain")
                                        .endsWith("; HttpOnly; SameSite=Lax; Secure"));
            }
        }
    }

    /// A page of another host under the same domain can set a cookie for the whole domain, though
    /// none whose name begins with `__Host-`.
    @Test
    void aSessionThatANeighbourPlantedIsNone() {
        try (Tab evil = new Tab(world);
                Tab lena = new Tab(world)) {
            evil.signIn(OLIVIA, PASSWORD);
            String planted = evil.cookies.get(SESSION);
            lena.cookies.put("bailiwick_session", planted);
            lena.cookies.put("bailiwick_others", planted);
            assertThat(lena.get("/me").to()).startsWith("/sign-in?");
            lena.signIn(LENA, PASSWORD);
            assertThat(lena.get("/me").text()).contains("lena").doesNotContain("olivia");
            lena.cookies.put(SESSION, planted);
            assertThat(lena.get("/me").text()).contains("olivia");
        }
    }

    @Test
    void browsersAreToldToComeInNoOtherWay() {
        String header = "Strict-Transport-Security";
        try (Tab tab = new Tab(world)) {
            for (String path : List.of("/sign-in", "/nothing", "/api/v1/nothing", "/health")) {
                assertThat(tab.get(path).header(header)).as(path).contains("max-age=31536000");
            }
        }
    }

    @Test
    void andAreNotWhereThereIsNoOther(@TempDir Path other) {
        try (World plain = new World(other);
                Tab tab = new Tab(plain)) {
            assertThat(tab.get("/sign-in").header("Strict-Transport-Security")).isEmpty();
            Browser.setPassword(plain, LENA, PASSWORD);
            assertThat(tab.signIn(LENA, PASSWORD).cookies())
                    .isNotEmpty()
                    .allSatisfy(c -> assertThat(c).startsWith("bailiwick_").doesNotContain("Sec"));
        }
    }
}
