package org.bailiwick.server.cli;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Ids;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MoveAccessLink;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.Desk;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.bailiwick.server.command.GiveCommand.ConfirmAccessLink;
import org.bailiwick.server.session.Token;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/// The access link of the demo's agency: live, and given to in part by one client.
final class DemoLinks {
    private final Desk desk;
    private final Ids ids;
    private final SecureRandom chance = new SecureRandom();

    DemoLinks(Desk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    /// @return what opens the link
    Token live(BusinessId agency, MemberId named) {
        Token secret = Token.draw(chance);
        AccessLinkId link = ids.accessLink();
        Asked asked =
                new Asked(
                        false,
                        false,
                        List.of(
                                new Wanted("ad_account", Levels.of("operator")),
                                new Wanted("pixel", Levels.of("analyst"))),
                        "to run your campaigns and to see what they bring",
                        List.of(named),
                        Optional.empty(),
                        365,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(LinkLanguage.EN, LinkLanguage.DE),
                        Optional.of(0x0f766e));
        desk.carryOut(Caller.operator(), new MakeAccessLink(link, agency, secret.hash(), asked));
        desk.carryOut(Caller.operator(), new MoveAccessLink(link, LinkState.LIVE));
        return secret;
    }

    /// The account at a lower level, and of what else was asked for nothing.
    void givePartly(Token link, BusinessId giver, PersonId by, AssetId account) {
        Choice lower = new Choice(account, Optional.of(Levels.of("analyst")), Optional.empty());
        desk.carryOut(
                Caller.person(by),
                new ConfirmAccessLink(
                        ids.confirmation(),
                        link.hash(),
                        new Owner.Business(giver),
                        Token.draw(chance).hash(),
                        "suedstern",
                        List.of(lower)));
    }
}
