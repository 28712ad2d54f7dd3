package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class ModelsTest {
    @Test
    void areNamedAsTheyNameThemselves() {
        assertThat(Models.names()).containsExactly("tiktok", "meta", "google-ads");
        assertThat(Models.named("tiktok")).contains(Models.tiktok());
        for (String name : Models.names()) {
            assertThat(Models.named(name)).map(AccessModel::name).contains(name);
        }
        assertThat(Models.named("myspace")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"meta", "google-ads"})
    void letAKindSurviveWithLessThanItHas(String name) {
        for (Kind kind : Models.named(name).orElseThrow().kinds()) {
            for (AssetState state : AssetState.values()) {
                long kept = kind.kept().get(state.ordinal());
                assertThat(kept & ~kind.all()).as(kind.name()).isZero();
                assertThat(kept == kind.all())
                        .as(kind.name())
                        .isEqualTo(state == AssetState.ACTIVE);
            }
        }
    }

    @Test
    void metaHoldsTasksTogether() {
        Kind page = kind("meta", "page");
        long tasks = page.mask(List.of("create_content", "messaging"));

        assertThat(page.together()).isTrue();
        assertThat(tasks & page.bit("message.send")).isNotZero();
        assertThat(tasks & page.bit("content.publish")).isNotZero();
        assertThat(tasks & page.bit("ad.create")).isZero();
        assertThat(page.mask(List.of("manage"))).isEqualTo(page.all() & ~page.bit("page.delete"));

        Kind account = kind("meta", "ad_account");
        assertThat(account.mask(List.of("analyze")) & ~account.mask(List.of("advertise"))).isZero();
        assertThat(account.mask(List.of("advertise")) & ~account.mask(List.of("manage"))).isZero();
        assertThat(account.money()).isEqualTo(account.bit("account.payment"));
    }

    @Test
    void googleBuildsFiveLevelsOfWhichBillingStandsAside() {
        Kind account = kind("google-ads", "ad_account");

        assertThat(account.levels())
                .extracting(Level::name)
                .containsExactly("email_only", "billing", "read_only", "standard", "admin");
        assertThat(account.mask(List.of("email_only"))).isEqualTo(account.bit("email.receive"));
        assertThat(account.mask(List.of("billing")) & account.bit("campaign.view")).isZero();
        assertThat(account.mask(List.of("read_only")) & account.bit("campaign.edit")).isZero();
        assertThat(account.mask(List.of("standard")) & account.bit("access.manage")).isZero();
        assertThat(account.mask(List.of("admin"))).isEqualTo(account.all());
        assertThat(Models.named("google-ads").map(AccessModel::subjectType)).contains("user");
    }

    private static Kind kind(String model, String kind) {
        Optional<AccessModel> found = Models.named(model);
        return found.flatMap(m -> m.kind(kind)).orElseThrow();
    }

    /// What a link for prospects may ask for.
    @Test
    void whatOnlyReadsIsWhatAClosedAssetKeepsWithoutHandingItOut() {
        for (String name : Models.names()) {
            for (Kind kind : Models.named(name).orElseThrow().kinds()) {
                assertThat(kind.reading() & (kind.grants() | kind.revokes())).isZero();
                for (Action action : kind.actions()) {
                    boolean reads = (kind.reading() & kind.bit(action.name())) != 0;
                    boolean edits = action.name().matches(".*\\.(edit|create|publish|settings)");
                    assertThat(reads && edits).as(kind.name() + " " + action.name()).isFalse();
                }
            }
        }
        Kind account = kind("tiktok", "ad_account");
        assertThat(account.mask(List.of("analyst")) & ~account.reading()).isZero();
        assertThat(account.mask(List.of("operator")) & ~account.reading()).isNotZero();
    }
}
