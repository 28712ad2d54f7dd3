package org.bailiwick.server.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AssetCommand.RegisterAsset;
import org.bailiwick.server.command.Done;
import org.bailiwick.server.command.PersonCommand.RegisterPerson;
import org.bailiwick.server.command.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A list that is longer than a page of the API is typed whole.
class LongListTest {
    private static final int ASSETS = 1_001;

    @TempDir Path temp;

    @Test
    void whatTellsEveryAsset() {
        try (Site site = new Site(temp)) {
            own(site);
            Shell shell = new Shell(site.clock());
            String url = site.url();
            Shell.Said said =
                    shell.type(
                            "what",
                            "ines@lumen.example",
                            "campaign.view",
                            "--json",
                            "--server",
                            url,
                            "--key",
                            site.key());
            JsonNode answer = Http.JSON.readTree(said.out());
            Set<String> ids = new HashSet<>();
            answer.path("assets").forEach(row -> ids.add(row.path("id").asString()));
            assertThat(ids).hasSize(ASSETS);
            assertThat(answer.path("assets")).hasSize(ASSETS);
            assertThat(answer.path("total").asInt()).isEqualTo(ASSETS);
            assertThat(answer.has("next")).isFalse();
        }
    }

    private static void own(Site site) {
        PersonId ines = site.ids().person();
        new Hands(site).operator(new RegisterPerson(ines, "Ines", "ines@lumen.example"));
        List<CompletableFuture<Done>> all = new ArrayList<>();
        for (int i = 0; i < ASSETS; i++) {
            RegisterAsset command =
                    new RegisterAsset(
                            site.ids().asset(),
                            "ad_account",
                            "Account " + i,
                            new Owner.Person(ines),
                            AssetState.ACTIVE);
            all.add(site.desk().handIn(Submission.of(site.platform(), command)));
        }
        all.forEach(CompletableFuture::join);
    }
}
