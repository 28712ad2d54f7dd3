package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Share;

import java.util.Optional;

/// One thing to do, and who may.
public sealed interface Step {
    /// Who may carry it out.
    Who who();

    /// Sign in, or register.
    record SignIn(Who who) implements Step {}

    /// Go on as this person, for whom the page was made.
    record SwitchAccount(PersonId account, Who who) implements Step {}

    /// Ask in this business instead.
    record SwitchBusiness(BusinessId business, Who who) implements Step {}

    /// Prove who you are a second time.
    record TakeSecondStep(Who who) implements Step {}

    record EnablePerson(PersonId person, Who who) implements Step {}

    record ReopenBusiness(BusinessId business, Who who) implements Step {}

    /// Open a business; who opens it is its admin.
    record OpenBusiness(PersonId person, Who who) implements Step {}

    /// Show that an address is one's own, so that invitations can reach it.
    record ProveAddress(PersonId person, Who who) implements Step {}

    /// @param person who is invited, by an address of his
    record Invite(BusinessId business, PersonId person, Role role, Finance finance, Who who)
            implements Step {}

    /// @param invitation empty where an earlier step makes it
    record Accept(BusinessId business, Optional<InvitationId> invitation, Who who)
            implements Step {}

    record Reinstate(MemberId member, Who who) implements Step {}

    /// The membership lasts from now on without an end.
    record Extend(MemberId member, Who who) implements Step {}

    record SetRole(BusinessId business, Optional<MemberId> member, Role role, Who who)
            implements Step {}

    record SetFinance(BusinessId business, Optional<MemberId> member, Finance finance, Who who)
            implements Step {}

    /// @param member empty where an earlier step makes the membership
    /// @param levels everything the standing assignment holds afterwards
    record Assign(
            BusinessId business, Optional<MemberId> member, AssetId asset, Levels levels, Who who)
            implements Step {}

    record AddPartner(BusinessId owner, BusinessId partner, Who who) implements Step {}

    /// @param one who proposes it
    /// @param partner who accepts
    record AcceptPartner(PartnershipId partnership, BusinessId one, BusinessId partner, Who who)
            implements Step {
        /// For the partnership that a share waits for.
        static AcceptPartner of(Directory directory, Share share, Whom whom) {
            Partnership its = directory.partnership(share).orElseThrow();
            Business one = directory.listing().sides(its).getFirst();
            Business asked = directory.listing().sides(its).getLast();
            return new AcceptPartner(
                    its.id(), one.id(), asked.id(), whom.admins(asked, "partners.manage"));
        }
    }

    /// @param partner empty where an earlier step opens that business
    record ShareAsset(AssetId asset, Optional<BusinessId> partner, Levels cap, Who who)
            implements Step {}

    record RaiseCap(ShareId share, Levels cap, Who who) implements Step {}

    record ResumeShare(ShareId share, Who who) implements Step {}

    /// The share lasts from now on without an end.
    record ExtendShare(ShareId share, Who who) implements Step {}

    record Activate(AssetId asset, Who who) implements Step {}

    /// Somebody, as far as it can be said without naming anybody.
    sealed interface Who {
        /// The person asked about.
        record Self() implements Who {}

        /// Whoever may do this in this business: its admins.
        record AdminsOf(BusinessId business, String action) implements Who {}

        /// The person who owns the asset.
        record PersonalOwner(AssetId asset) implements Who {}

        /// The program that keeps the asset.
        record Platform() implements Who {}

        /// Whoever runs the installation: also where nobody else is left.
        record Operator() implements Who {}

        Who SELF = new Self();
        Who PLATFORM = new Platform();
        Who OPERATOR = new Operator();
    }
}
