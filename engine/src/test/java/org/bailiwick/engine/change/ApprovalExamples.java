package org.bailiwick.engine.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The facts of commands that wait for a second admin, as the first format has them.
final class ApprovalExamples {
    private static final ApprovalId APPROVAL = new ApprovalId(19, 19);

    private ApprovalExamples() {}

    static List<Change> facts(
            BusinessId business, MemberId member, PersonId person, AddressId mail, AssetId asset) {
        List<Matter> matters =
                List.of(
                        new Matter.AdminMade(member),
                        new Matter.AdminInvited(mail),
                        new Matter.AdminRemoved(member),
                        new Matter.FinanceGiven(member, Finance.MANAGER),
                        new Matter.FinanceInvited(mail, Finance.ANALYST),
                        new Matter.PartnerLost(new PartnershipId(11, 11)),
                        new Matter.AssetHandedOver(asset),
                        new Matter.SafetyLowered());
        return List.of(
                new BusinessChange.SafetySet(business, new Safety(true, true, false, false)),
                new BusinessChange.SafetySet(business, Safety.DEFAULT),
                new BusinessChange.SecondAdminPassedOver(business, List.of(matters.getLast())),
                new MemberChange.StandInNamed(member, Optional.of(new MemberId(20, 20))),
                new MemberChange.StandInNamed(member, Optional.empty()),
                new ApprovalChange.ApprovalAsked(
                        APPROVAL,
                        business,
                        person,
                        "remove-member",
                        matters,
                        sealed("remove him"),
                        Hash.of(new byte[] {19})),
                new ApprovalChange.ApprovalGiven(APPROVAL, Optional.of(person)),
                new ApprovalChange.ApprovalRefused(
                        APPROVAL, Optional.of(person), sealed("not now")),
                new ApprovalChange.ApprovalWithdrawn(APPROVAL),
                new ApprovalChange.ApprovalReleased(APPROVAL),
                new ApprovalChange.ApprovalForced(
                        APPROVAL, Optional.empty(), sealed("he takes us over")));
    }

    private static Sealed sealed(String text) {
        return new Sealed(text.getBytes(StandardCharsets.UTF_8));
    }
}
