package org.bailiwick.engine.change;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Draws what happens to commands that wait for a second admin; see [AnyChange].
record AnyApproval(AnyChange any) {
    List<Change> all() {
        ApprovalId approval = any.ids.approval();
        PersonId person = any.ids.person();
        return List.of(
                new ApprovalChange.ApprovalAsked(
                        approval,
                        any.ids.business(),
                        person,
                        any.word(),
                        matters(),
                        any.sealed(),
                        new Hash(any.bytes(Hash.LENGTH))),
                new ApprovalChange.ApprovalGiven(approval, any.perhaps(person)),
                new ApprovalChange.ApprovalRefused(approval, any.perhaps(person), any.sealed()),
                new ApprovalChange.ApprovalWithdrawn(approval),
                new ApprovalChange.ApprovalReleased(approval),
                new ApprovalChange.ApprovalForced(approval, any.perhaps(person), any.sealed()));
    }

    /// One of each sort.
    List<Matter> matters() {
        return List.of(
                new Matter.AdminMade(any.ids.member()),
                new Matter.AdminInvited(any.ids.address()),
                new Matter.AdminRemoved(any.ids.member()),
                new Matter.FinanceGiven(any.ids.member(), any.pick(Finance.values())),
                new Matter.FinanceInvited(any.ids.address(), any.pick(Finance.values())),
                new Matter.PartnerLost(any.ids.partnership()),
                new Matter.AssetHandedOver(any.ids.asset()),
                new Matter.SafetyLowered());
    }

    /// What a business decided about itself.
    static BusinessSettings settings(AnyChange any, RandomGenerator chance) {
        return new BusinessSettings(
                chance.nextBoolean(),
                chance.nextBoolean(),
                any.pick(SecondStep.values()),
                chance.nextBoolean(),
                any.pick(PartnerStart.values()),
                MailDomains.of(
                        Stream.generate(() -> "d" + chance.nextInt(9) + ".example")
                                .limit(chance.nextInt(4))
                                .toList(),
                        any.pick(DomainsFor.values())),
                chance.nextBoolean());
    }

    static Safety safety(RandomGenerator chance) {
        return new Safety(
                chance.nextBoolean(),
                chance.nextBoolean(),
                chance.nextBoolean(),
                chance.nextBoolean());
    }
}
