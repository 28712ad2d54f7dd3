package org.bailiwick.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Picture;
import org.bailiwick.server.command.AccessLinkCommand.Asked;
import org.bailiwick.server.command.AccessLinkCommand.ChangeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MakeAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.MoveAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.RenewAccessLink;
import org.bailiwick.server.command.AccessLinkCommand.SetAccessLinkLogo;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What a link may ask for, and when it opens.
class AccessLinkTermsTest extends AtALink {
    @Test
    void aSingleLinkIsConfirmedOnce() {
        Made link = live(asked(true, false, OPERATOR, 0));
        by("admin", give(link, nordwind(), all(world.nord)));
        assertRefused(
                "admin", give(link, nordwind(), all(world.sued)), "NotFound[what=link, id=…]");
    }

    @Test
    void whatDoesNotOpenIsLikeWhatIsNotThere() {
        Made link = live();
        assertRefused(
                "admin", give(new Made(link.id(), 99), nordwind(), all(world.nord)), "what=link");
        by("stranger", new MoveAccessLink(link.id(), LinkState.PAUSED));
        assertRefused("admin", give(link, nordwind(), all(world.nord)), "what=link, id=…");
        by("stranger", new MoveAccessLink(link.id(), LinkState.LIVE));
        by("stranger", new RenewAccessLink(link.id(), EveryAccessLink.hash(98)));
        assertRefused("admin", give(link, nordwind(), all(world.nord)), "what=link, id=…");
        Made renewed = new Made(link.id(), 98);
        by("stranger", new MoveAccessLink(link.id(), LinkState.CLOSED));
        assertRefused("admin", give(renewed, nordwind(), all(world.nord)), "what=link, id=…");
        assertRefused(
                "stranger", new MoveAccessLink(link.id(), LinkState.LIVE), "this link was closed");
        Made other = live();
        run(new BusinessCommand.CloseBusiness(world.other));
        assertRefused("admin", give(other, nordwind(), all(world.nord)), "what=link, id=…");
    }

    @Test
    void aLinkForProspectsAsksForReadingOnly() {
        assertRefused(
                "stranger",
                new MakeAccessLink(
                        ids.accessLink(),
                        world.other,
                        EveryAccessLink.hash(97),
                        asked(false, true, OPERATOR, 0)),
                "asks for reading only");
        Made link = live(asked(false, true, List.of(wanted("analyst")), 0));
        assertThat(results(by("admin", give(link, nordwind(), all(world.nord)))))
                .containsExactly(LinkResult.GRANTED);
    }

    @Test
    void somebodyOfAnotherBusinessCannotBeNamed() {
        MemberId foreign = world.member("admin", world.nordwind);
        Asked asked = EveryAccessLink.asked(foreign);
        assertRefused(
                "stranger",
                new MakeAccessLink(ids.accessLink(), world.other, EveryAccessLink.hash(96), asked),
                "NotFound[what=member");
    }

    @Test
    void termsHaveLimits() {
        Made link = live();
        List<Wanted> kinds = List.of(wanted("analyst"), wanted("operator"));
        assertRefused(
                "stranger",
                new ChangeAccessLink(link.id(), asked(false, false, kinds, 0)),
                "named twice");
        assertRefused(
                "stranger",
                new ChangeAccessLink(
                        link.id(), asked(false, false, OPERATOR, LinkTerms.DAYS_MAX + 1)),
                "1 to 3650 days");
        byte[] large = new byte[AccessLinkCommand.LOGO_BYTES_MAX + 1];
        assertRefused(
                "stranger", new SetAccessLinkLogo(link.id(), new Picture(large)), "at most 32768");
        assertRefused(
                "stranger",
                new SetAccessLinkLogo(
                        link.id(),
                        new Picture(
                                "<svg onload=x>"
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "PNG, JPEG or WebP");
        by("stranger", new SetAccessLinkLogo(link.id(), new Picture(EveryAccessLink.PNG)));
        assertRefused(
                "stranger",
                new SetAccessLinkLogo(link.id(), new Picture(EveryAccessLink.PNG)),
                "has this logo already");
    }
}
