package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkChange;
import org.bailiwick.engine.change.AccessLinkChange.AccessLinkConfirmed;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartAnswered;
import org.bailiwick.engine.change.AccessLinkChange.LinkPartForwarded;
import org.bailiwick.engine.change.AccessLinkChange.Part;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkFailure;
import org.bailiwick.engine.change.LinkResult;
import org.bailiwick.engine.change.Owner;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.Sealed;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What clients do with an access link that they were sent.
public sealed interface GiveCommand extends Command {
    /// The longest text by which an agency knows a client.
    int CUSTOM_MAX = 200;

    /// How often parts of one confirmation are handed on.
    int FORWARDED_MAX = 20;

    /// One asset that the client chose.
    ///
    /// @param levels empty for those that the link asks for
    /// @param until empty for when the link says that it ends
    record Choice(AssetId asset, Optional<Levels> levels, Optional<Instant> until) {}

    /// Partner, shares and assignments come about in one step. What the client sees but cannot give
    /// waits for whoever can.
    ///
    /// @param secret the hash of what opens the link
    /// @param giver whose assets are given
    /// @param page the hash of what opens the page of what was given
    /// @param custom by what the agency knows the client; may be empty
    record ConfirmAccessLink(
            ConfirmationId confirmation,
            Hash secret,
            Owner giver,
            Hash page,
            String custom,
            List<Choice> choices)
            implements GiveCommand {
        public ConfirmAccessLink {
            choices = List.copyOf(choices);
        }

        @Override
        public String name() {
            return "confirm-access-link";
        }

        @Override
        public Need need(Directory today) {
            if (today.links().opened(secret).isEmpty()) throw LinkRules.nothing();
            return LinkRules.managing(giver);
        }

        @Override
        public void write(Pen pen) {
            AccessLink link = LinkRules.open(pen, secret);
            refuseTwice("choices", choices.stream().map(Choice::asset).toList());
            Giving giving = new Giving(pen, link, link.terms());
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                parts.add(giving.part(choices.get(i), giver, "choices[%d]".formatted(i)));
            }
            Plain.check("custom", custom);
            if (custom.length() > CUSTOM_MAX) {
                throw Refused.invalid("custom", "`custom` has at most %d characters", CUSTOM_MAX);
            }
            Sealed known = custom.isEmpty() ? Sealed.NONE : pen.seal(confirmation, custom);
            Optional<PersonId> by = pen.caller().person();
            pen.add(
                    new AccessLinkConfirmed(
                            confirmation, link.id(), giver, by, page, known, parts));
            giving.facts().forEach(pen::add);
        }
    }

    /// Hands what waits on to somebody who can give it.
    ///
    /// @param secret the hash of what opens this part
    /// @param address whose it is who can
    record ForwardLinkPart(
            ConfirmationId confirmation, Hash secret, String address, List<AssetId> assets)
            implements GiveCommand {
        public ForwardLinkPart {
            assets = List.copyOf(assets);
        }

        @Override
        public String name() {
            return "forward-link-part";
        }

        @Override
        public Need need(Directory today) {
            Confirmation its = Check.confirmation(today, confirmation);
            Need giver = LinkRules.managing(its.made().giver());
            return its.made().by().map(p -> Need.any(giver, new Need.Self(p))).orElse(giver);
        }

        @Override
        public void write(Pen pen) {
            Confirmation its = Check.confirmation(pen.today(), confirmation);
            if (its.forwarded().size() >= FORWARDED_MAX) {
                throw new Refused(
                        new Refusal.TooMany(
                                "forwarded parts",
                                FORWARDED_MAX,
                                "parts of one confirmation are handed on at most %d times: open the"
                                        + " link once more",
                                FORWARDED_MAX));
            }
            refuseTwice("assets", assets);
            for (AssetId asset : assets) LinkRules.waiting(its, asset);
            AddressId to = pen.address(address);
            Sealed text = pen.seal(to, Pen.parse(address).text());
            pen.add(new LinkPartForwarded(confirmation, secret, to, text, assets));
        }
    }

    /// Gives what somebody else could not give, or refuses it.
    ///
    /// @param secret the hash of what opens the part
    /// @param refused what is not given
    record AnswerLinkPart(Hash secret, List<Choice> choices, List<AssetId> refused)
            implements GiveCommand {
        public AnswerLinkPart {
            choices = List.copyOf(choices);
            refused = List.copyOf(refused);
        }

        private List<AssetId> assets() {
            List<AssetId> all = new ArrayList<>(refused);
            choices.forEach(c -> all.add(c.asset()));
            return all;
        }

        @Override
        public String name() {
            return "answer-link-part";
        }

        @Override
        public Need need(Directory today) {
            LinkPartForwarded part = LinkRules.forwarded(today, secret);
            List<Need> needs = new ArrayList<>();
            for (AssetId asset : assets()) {
                if (!part.assets().contains(asset)) throw LinkRules.noAsset(asset);
                needs.add(ShareCommand.owner(today, asset));
            }
            return new Need.AllOf(needs);
        }

        @Override
        public void write(Pen pen) {
            LinkPartForwarded forwarded = LinkRules.forwarded(pen.today(), secret);
            Confirmation its = Check.confirmation(pen.today(), forwarded.confirmation());
            AccessLink link = LinkRules.live(pen, pen.today().links().link(its));
            Giving giving = new Giving(pen, link, its.terms());
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                LinkRules.waiting(its, choices.get(i).asset());
                parts.add(giving.part(choices.get(i), "choices[%d]".formatted(i)));
            }
            refuseTwice("choices", assets());
            for (AssetId asset : refused) {
                Part before = LinkRules.waiting(its, asset);
                parts.add(
                        new Part(
                                asset,
                                before.levels(),
                                before.until(),
                                LinkResult.REFUSED,
                                LinkFailure.NONE));
            }
            pen.add(new LinkPartAnswered(its.id(), parts));
            giving.facts().forEach(pen::add);
        }
    }

    private static void refuseTwice(String field, List<AssetId> assets) {
        int most = AccessLinkChange.PARTS_MAX;
        Set<AssetId> all = new HashSet<>(assets);
        if (!assets.isEmpty() && assets.size() <= most && all.size() == assets.size()) return;
        throw Refused.invalid(field, "choose 1 to %d assets, each once", most);
    }
}
