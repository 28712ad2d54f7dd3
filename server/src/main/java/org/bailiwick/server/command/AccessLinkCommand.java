package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange.AccessLinkChanged;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkLogoSet;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMade;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkMoved;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkRenewed;
import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.LinkLanguage;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.LinkTerms.Wanted;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Picture;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an agency does with the links by which it asks clients for access.
public sealed interface AccessLinkCommand extends Command {
    /// The most links of one agency that are not closed.
    int LINKS_MAX = 200;

    /// The longest reason, in characters.
    int REASON_MAX = 500;

    /// The largest logo.
    int LOGO_BYTES_MAX = 32 << 10;

    AccessLinkId link();

    @Override
    default Need need(Directory today) {
        AccessLink its = Check.link(today, link());
        return LinkRules.managing(today.links().agency(its).id());
    }

    /// What a link asks for, as it was typed.
    ///
    /// @param named members of the agency who work on what is given
    /// @param until when what is given ends; empty where `days` says it, or for no end
    /// @param days 0 where `until` says it
    /// @param from when the link itself opens; empty for as soon as it is live
    /// @param expires when the link itself ends; empty for no end
    /// @param colour as `0xrrggbb`
    record Asked(
            boolean single,
            boolean prospect,
            List<Wanted> wanted,
            String reason,
            List<MemberId> named,
            Optional<Instant> until,
            int days,
            Optional<Instant> from,
            Optional<Instant> expires,
            List<LinkLanguage> languages,
            Optional<Integer> colour) {
        public Asked {
            wanted = List.copyOf(wanted);
            named = List.copyOf(named);
            languages = List.copyOf(languages);
        }
    }

    /// It begins as a draft.
    ///
    /// @param secret the hash of what opens it, which is shown once
    record MakeAccessLink(AccessLinkId link, BusinessId agency, Hash secret, Asked asked)
            implements AccessLinkCommand {
        @Override
        public String name() {
            return "make-access-link";
        }

        @Override
        public Need need(Directory today) {
            return LinkRules.managing(agency);
        }

        @Override
        public void write(Pen pen) {
            Business its = Check.open(pen.today(), agency);
            LinkRules.refuseTooMany(pen, its);
            pen.add(
                    new AccessLinkMade(
                            link, agency, secret, LinkRules.terms(pen, its, link, asked)));
        }
    }

    /// Asks for something else from now on. What was given before stays as it was.
    record ChangeAccessLink(AccessLinkId link, Asked asked) implements AccessLinkCommand {
        @Override
        public String name() {
            return "change-access-link";
        }

        @Override
        public void write(Pen pen) {
            AccessLink its = LinkRules.notClosed(pen, link);
            Business agency = Check.open(pen.today(), pen.today().links().agency(its).id());
            pen.add(new AccessLinkChanged(link, LinkRules.terms(pen, agency, link, asked)));
        }
    }

    /// Publishes, pauses or closes it.
    record MoveAccessLink(AccessLinkId link, LinkState state) implements AccessLinkCommand {
        @Override
        public String name() {
            return "move-access-link";
        }

        @Override
        public void write(Pen pen) {
            AccessLink its = LinkRules.notClosed(pen, link);
            Refused.unless(
                    its.state().leadsTo(state),
                    "this link is %s and cannot become %s: read it anew",
                    LinkRules.word(its.state()),
                    LinkRules.word(state));
            if (state == LinkState.LIVE) {
                Check.open(pen.today(), pen.today().links().agency(its).id());
                Refused.unless(
                        pen.now().isBefore(its.terms().expires()),
                        "this link is over: give it a later end first");
            }
            pen.add(new AccessLinkMoved(link, state));
        }
    }

    /// What opened it before does not open it any more.
    record RenewAccessLink(AccessLinkId link, Hash secret) implements AccessLinkCommand {
        @Override
        public String name() {
            return "renew-access-link";
        }

        @Override
        public void write(Pen pen) {
            LinkRules.notClosed(pen, link);
            pen.add(new AccessLinkRenewed(link, secret));
        }
    }

    /// Shows another logo on the page, or none.
    record SetAccessLinkLogo(AccessLinkId link, Picture logo) implements AccessLinkCommand {
        @Override
        public String name() {
            return "set-access-link-logo";
        }

        @Override
        public void write(Pen pen) {
            AccessLink its = LinkRules.notClosed(pen, link);
            LinkRules.checkLogo(logo);
            Refused.unless(!its.logo().equals(logo), "the link has this logo already");
            pen.add(new AccessLinkLogoSet(link, logo));
        }
    }
}
