package org.bailiwick.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.AssetState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The access model of TikTok as its table states it, written out a second time.
class TiktokModelTest {
    private final AccessModel model = Models.tiktok();

    @Test
    void hasTheseKinds() {
        assertThat(model.name()).isEqualTo("tiktok");
        assertThat(model.subjectType()).isEqualTo("person");
        assertThat(model.kinds())
                .extracting(Kind::name)
                .containsExactlyInAnyOrder(
                        "ad_account",
                        "tiktok_account",
                        "business_account",
                        "pixel",
                        "audience",
                        "catalog",
                        "shop",
                        "lead_form");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ad_account,       analyst operator admin
                    tiktok_account,   post live direct_message
                    business_account, analyst operator admin
                    pixel,            analyst operator admin
                    audience,         analyst operator admin
                    catalog,          ad_promote admin
                    shop,             ad_promotion manager
                    lead_form,        admin
                    """)
    void hasTheseLevels(String kind, String levels) {
        assertThat(kind(kind).levels())
                .extracting(Level::name)
                .containsExactlyElementsOf(words(levels));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ad_account, analyst, campaign.view report.view report.download
                    ad_account, operator, campaign.view report.view report.download \
                    campaign.create campaign.edit creative.edit audience.edit
                    ad_account, admin, campaign.view report.view report.download campaign.create \
                    campaign.edit creative.edit audience.edit account.settings account.payment \
                    access.grant access.revoke
                    tiktok_account, post, profile.view post.use
                    tiktok_account, live, profile.view live.use
                    tiktok_account, direct_message, profile.view message.read message.send
                    business_account, analyst, insight.view
                    business_account, operator, insight.view content.publish profile.edit \
                    message.send
                    business_account, admin, insight.view content.publish profile.edit \
                    message.send verification.manage access.grant access.revoke
                    pixel, analyst, pixel.view
                    pixel, operator, pixel.view pixel.use pixel.edit
                    pixel, admin, pixel.view pixel.use pixel.edit pixel.settings access.grant \
                    access.revoke
                    audience, analyst, audience.view
                    audience, operator, audience.view audience.use audience.edit
                    audience, admin, audience.view audience.use audience.edit audience.settings \
                    access.grant access.revoke
                    catalog, ad_promote, catalog.view catalog.use
                    catalog, admin, catalog.view catalog.use catalog.edit access.grant \
                    access.revoke
                    shop, ad_promotion, shop.use
                    shop, manager, shop.view shop.edit access.grant access.revoke
                    lead_form, admin, lead.view lead.download lead.edit
                    """)
    void levelAllows(String kind, String level, String actions) {
        assertThat(names(kind(kind), kind(kind).mask(List.of(level)))).isEqualTo(words(actions));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    ad_account,       campaign.view report.view report.download access.revoke
                    tiktok_account,   profile.view
                    business_account, insight.view access.revoke
                    pixel,            pixel.view access.revoke
                    audience,         audience.view access.revoke
                    catalog,          catalog.view access.revoke
                    shop,             shop.view access.revoke
                    lead_form,        lead.view lead.download
                    """)
    void keepsViewingReportingDownloadingAndTakingBack(String kind, String actions) {
        for (AssetState state : AssetState.values()) {
            Set<String> kept = names(kind(kind), kind(kind).kept().get(state.ordinal()));
            if (state == AssetState.ACTIVE) assertThat(kept).hasSize(kind(kind).actions().size());
            else assertThat(kept).as(state.name()).isEqualTo(words(actions));
        }
    }

    @Test
    void leavesToTheOwnerWhatCanHarmHim() {
        for (Kind kind : model.kinds()) {
            Set<String> expected =
                    kind.name().equals("tiktok_account")
                            ? words(
                                    "live.start monetization.manage password.change"
                                            + " recovery.change")
                            : Set.of();
            assertThat(names(kind, kind.ownerOnly())).as(kind.name()).isEqualTo(expected);
        }
    }

    @Test
    void onlyTiktokAccountsNameTheirCreatorAndTakeSeveralLevels() {
        assertThat(model.kinds().stream().filter(Kind::creator).map(Kind::name))
                .containsExactly("tiktok_account");
        assertThat(model.kinds().stream().filter(Kind::together).map(Kind::name))
                .containsExactly("tiktok_account");
    }

    @Test
    void onlyPayingNeedsTheFinanceManager() {
        for (Kind kind : model.kinds()) {
            Set<String> expected =
                    kind.name().equals("ad_account") ? Set.of("account.payment") : Set.of();
            assertThat(names(kind, kind.money())).as(kind.name()).isEqualTo(expected);
        }
    }

    @Test
    void grantingAndRevokingAreMarkedWhereTheyAreThere() {
        for (Kind kind : model.kinds()) {
            assertThat(kind.grants()).as(kind.name()).isEqualTo(kind.bit("access.grant"));
            assertThat(kind.revokes()).as(kind.name()).isEqualTo(kind.bit("access.revoke"));
        }
        assertThat(model.kinds().stream().filter(k -> k.grants() == 0).map(Kind::name))
                .containsExactlyInAnyOrder("tiktok_account", "lead_form");
    }

    @Test
    void givesBusinessActionsByRoleAndFinanceRole() {
        BusinessRules business = model.business();

        assertThat(names(business.actions(), business.admin()))
                .isEqualTo(
                        words(
                                "members.manage partners.manage assets.manage requests.decide"
                                        + " links.manage security.manage settings.manage"
                                        + " record.view"));
        assertThat(names(business.actions(), business.financeAnalyst()))
                .isEqualTo(words("billing.view billing.download"));
        assertThat(names(business.actions(), business.financeManager()))
                .isEqualTo(words("billing.view billing.download billing.manage"));
        assertThat(business.actions()).hasSize(11);
    }

    private Kind kind(String name) {
        return model.kind(name).orElseThrow();
    }

    private static Set<String> names(Kind kind, long mask) {
        return names(kind.actions(), mask);
    }

    private static Set<String> names(List<Action> actions, long mask) {
        var names = new LinkedHashSet<String>();
        for (int i = 0; i < actions.size(); i++) {
            if ((mask >>> i & 1) == 1) names.add(actions.get(i).name());
        }
        return names;
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.split(" ")));
    }
}
