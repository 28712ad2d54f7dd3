package org.bailiwick.engine.decision;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Member;

import java.util.Optional;

/// Which steps wait for a second admin. They come out the same once he has approved.
final class SecondAdmins {
    private SecondAdmins() {}

    static boolean ask(Directory directory, Step step) {
        return switch (step) {
            case Step.SetRole s -> s.role() == Role.ADMIN && asks(directory, s.business());
            case Step.SetFinance s -> asks(directory, s.business());
            case Step.Invite s ->
                    (s.role() == Role.ADMIN || s.finance() != Finance.NONE)
                            && asks(directory, s.business());
            case Step.Reinstate s -> again(directory, s.member());
            case Step.Extend s -> again(directory, s.member());
            case Step.SignIn _,
                    Step.SwitchAccount _,
                    Step.SwitchBusiness _,
                    Step.TakeSecondStep _,
                    Step.EnablePerson _,
                    Step.ReopenBusiness _,
                    Step.OpenBusiness _,
                    Step.ProveAddress _,
                    Step.Accept _,
                    Step.Assign _,
                    Step.AddPartner _,
                    Step.AcceptPartner _,
                    Step.ShareAsset _,
                    Step.RaiseCap _,
                    Step.ResumeShare _,
                    Step.ExtendShare _,
                    Step.Activate _ ->
                    false;
        };
    }

    /// Whoever was an admin, or handled money, does so again.
    private static boolean again(Directory directory, MemberId id) {
        Optional<Member> member = directory.find(id);
        return member.filter(m -> m.role() == Role.ADMIN || m.finance() != Finance.NONE)
                .filter(m -> asks(directory, directory.business(m).id()))
                .isPresent();
    }

    private static boolean asks(Directory directory, BusinessId id) {
        Optional<Business> business = directory.find(id);
        return business.filter(b -> b.safety().secondAdmin()).isPresent();
    }
}
