package org.bailiwick.engine.change;

/// What a business decided about itself.
///
/// @param listsAssetsToMembers members may read the names of assets that they cannot use
/// @param namesApprovers a denial names the people who can lift it
/// @param secondStep of whom a second step is asked
/// @param secondStepWhenSilent asks for it also where the platform says nothing of how the person
///   signed in
/// @param partners when a partnership begins that another business makes with this one
/// @param mail from where it invites
/// @param moneySecondStep asks everybody for a second step for what is about money
public record BusinessSettings(
        boolean listsAssetsToMembers,
        boolean namesApprovers,
        SecondStep secondStep,
        boolean secondStepWhenSilent,
        PartnerStart partners,
        MailDomains mail,
        boolean moneySecondStep) {
    public static final BusinessSettings DEFAULT =
            new BusinessSettings(false, false, SecondStep.NOBODY, false);

    /// With partnerships that begin at once, inviting from everywhere, money being like all else.
    public BusinessSettings(
            boolean listsAssetsToMembers,
            boolean namesApprovers,
            SecondStep secondStep,
            boolean secondStepWhenSilent) {
        this(
                listsAssetsToMembers,
                namesApprovers,
                secondStep,
                secondStepWhenSilent,
                PartnerStart.AT_ONCE,
                MailDomains.ANY,
                false);
    }

    public BusinessSettings with(PartnerStart start) {
        return new BusinessSettings(
                listsAssetsToMembers,
                namesApprovers,
                secondStep,
                secondStepWhenSilent,
                start,
                mail,
                moneySecondStep);
    }

    public BusinessSettings with(MailDomains domains) {
        return new BusinessSettings(
                listsAssetsToMembers,
                namesApprovers,
                secondStep,
                secondStepWhenSilent,
                partners,
                domains,
                moneySecondStep);
    }

    public BusinessSettings withMoneySecondStep(boolean asked) {
        return new BusinessSettings(
                listsAssetsToMembers,
                namesApprovers,
                secondStep,
                secondStepWhenSilent,
                partners,
                mail,
                asked);
    }
}
