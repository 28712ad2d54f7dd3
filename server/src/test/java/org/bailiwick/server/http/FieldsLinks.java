package org.bailiwick.server.http;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.server.command.AccessLinkCommand;
import org.bailiwick.server.command.Caller;
import org.bailiwick.server.command.GiveCommand;
import org.bailiwick.server.session.Token;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The access links of the world in which every field is tried: a draft of Nordwind's; a live one
/// of Fremd's, which Lena has confirmed with an asset that she cannot give and has handed on.
final class FieldsLinks {
    private final World world;
    private final SecureRandom chance = new SecureRandom();

    FieldsLinks(World world) {
        this.world = world;
    }

    void into(Map<String, String> names) {
        AccessLinkId draft = link(world.nordwind, Token.draw(chance), List.of());
        names.put("link", draft.toString());
        Token live = Token.draw(chance);
        AccessLinkId theirs = link(world.fremd, live, List.of());
        world.run(new AccessLinkCommand.MoveAccessLink(theirs, LinkState.LIVE));
        names.put("linkToken", live.text());
        Token page = Token.draw(chance);
        ConfirmationId given = world.ids.confirmation();
        world.office
                .desk()
                .orElseThrow()
                .carryOut(
                        Caller.person(world.lena),
                        new GiveCommand.ConfirmAccessLink(
                                given,
                                live.hash(),
                                new Owner.Person(world.lena),
                                page.hash(),
                                "crm-7",
                                List.of(
                                        new GiveCommand.Choice(
                                                world.nord, Optional.empty(), Optional.empty()))));
        names.put("confirmation", given.toString());
        names.put("givenToken", page.text());
        Token part = Token.draw(chance);
        world.run(
                new GiveCommand.ForwardLinkPart(
                        given, part.hash(), "boss@nordwind.example", List.of(world.nord)));
        names.put("partToken", part.text());
    }

    private AccessLinkId link(BusinessId agency, Token secret, List<MemberId> named) {
        AccessLinkId id = world.ids.accessLink();
        world.run(
                new AccessLinkCommand.MakeAccessLink(
                        id,
                        agency,
                        secret.hash(),
                        new AccessLinkCommand.Asked(
                                false,
                                false,
                                List.of(new Wanted("ad_account", Levels.of("analyst"))),
                                "to look",
                                named,
                                Optional.empty(),
                                0,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(LinkLanguage.EN),
                                Optional.empty())));
        return id;
    }
}
