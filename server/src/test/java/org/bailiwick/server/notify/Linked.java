package org.bailiwick.server.notify;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MoveAccessLink;
import org.bailiwick.server.command.GiveCommand.Choice;
import org.bailiwick.server.command.GiveCommand.ConfirmAccessLink;

import java.util.List;
import java.util.Optional;

/// A test in which Nordwind gives Nord to Felix of Fremd by an access link.
abstract class Linked extends Addressed {
    private static final Hash SECRET = Hash.of(new byte[] {1});

    ConfirmationId confirm() {
        ConfirmationId id = stage.ids.confirmation();
        AccessLinkId link = stage.ids.accessLink();
        var today = stage.office.now();
        MemberId felix =
                today.membership(
                                today.find(stage.felix).orElseThrow(),
                                today.find(stage.fremd).orElseThrow())
                        .orElseThrow()
                        .id();
        Asked asked =
                new Asked(
                        false,
                        false,
                        List.of(new Wanted("ad_account", Levels.of("operator"))),
                        "to run your campaigns",
                        List.of(felix),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(LinkLanguage.EN),
                        Optional.empty());
        as(stage.felix, new MakeAccessLink(link, stage.fremd, SECRET, asked));
        as(stage.felix, new MoveAccessLink(link, LinkState.LIVE));
        as(
                stage.olivia,
                new ConfirmAccessLink(
                        id,
                        SECRET,
                        new Owner.Business(stage.nordwind),
                        Hash.of(new byte[] {2}),
                        "",
                        List.of(new Choice(stage.nord, Optional.empty(), Optional.empty()))));
        return id;
    }
}
