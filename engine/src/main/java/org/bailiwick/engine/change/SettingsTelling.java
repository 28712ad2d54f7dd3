package org.bailiwick.engine.change;

/// Tells what a business has set: what came later only where it is not as it was before.
final class SettingsTelling {
    private SettingsTelling() {}

    static Telling of(Telling telling, BusinessSettings settings) {
        telling.with("lists_assets_to_members", settings.listsAssetsToMembers())
                .with("names_approvers", settings.namesApprovers())
                .with("second_step", settings.secondStep())
                .with("second_step_when_silent", settings.secondStepWhenSilent());
        if (settings.partners() != PartnerStart.AT_ONCE) {
            telling.with("partners", settings.partners());
        }
        if (settings.moneySecondStep()) telling.with("money_second_step", true);
        if (settings.mail().equals(MailDomains.ANY)) return telling;
        return telling.with("allowed_domains", String.join("+", settings.mail().names()))
                .with("domains_for", settings.mail().of());
    }
}
