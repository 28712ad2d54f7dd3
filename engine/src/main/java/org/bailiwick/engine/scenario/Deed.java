package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.AssetState;
import org.bailiwick.engine.change.BusinessSettings;
import org.bailiwick.engine.change.Finance;
import org.bailiwick.engine.change.Label;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.LinkState;
import org.bailiwick.engine.change.Role;
import org.bailiwick.engine.change.Safety;
import org.bailiwick.engine.change.SeatLimits;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Something that happens, with the names that the scenario gave: of persons, businesses, assets
/// and groups. What it comes to is for a [Stage] to say.
public sealed interface Deed extends Line
        permits ContactDeed,
                GoodByeDeed,
                Deed.Global,
                Deed.OfPerson,
                Deed.OfBusiness,
                Deed.OfMember,
                Deed.OfAsset,
                Deed.OfGroup,
                Deed.OfRequest,
                Deed.OfSafety,
                Deed.OfPartner,
                Deed.OfLink,
                Deed.Rename {

    /// What happens to the whole.
    sealed interface Global extends Deed {}

    /// It is this time now.
    record At(Instant time) implements Global {}

    /// This much time passes.
    record After(Duration time) implements Global {}

    /// This model decides from now on.
    ///
    /// @param name of one that comes with the library, or of a file beside the scenario
    record Model(String name) implements Global {}

    /// @param thing a person, a business, a group or an asset
    record Alias(String alias, String platform, String thing) implements Global {}

    record DropAlias(String alias, String platform, String thing) implements Global {}

    /// What took something away is undone.
    ///
    /// @param back which one: the newest is 1, the one before it 2; what was undone does not count
    record Undo(int back) implements Global {}

    /// What happens to a person.
    sealed interface OfPerson extends Deed {
        String person();
    }

    /// @param address proved to be his; empty where he has none
    record Person(String person, Optional<String> address) implements OfPerson {}

    record Disable(String person) implements OfPerson {}

    record Enable(String person) implements OfPerson {}

    record Prove(String person, String address) implements OfPerson {}

    record Drop(String person, String address) implements OfPerson {}

    /// What happens to a business as a whole.
    sealed interface OfBusiness extends Deed {
        String business();
    }

    record Business(String business, ZoneId zone) implements OfBusiness {}

    record Close(String business) implements OfBusiness {}

    record Reopen(String business) implements OfBusiness {}

    /// @param from when a second step begins to be asked; empty for at once
    record Settings(String business, BusinessSettings settings, Optional<Moment> from)
            implements OfBusiness {}

    /// @param whom a person, or an address; empty where it concerns nobody
    record Security(String business, SecurityAct act, Optional<String> whom)
            implements OfBusiness {}

    record Seats(String business, SeatLimits seats) implements OfBusiness {}

    /// What happens to a membership, or to the offer of one.
    sealed interface OfMember extends Deed {
        String business();
    }

    record Member(String person, String business, Role role, Finance finance, Span span)
            implements OfMember {}

    /// @param whom a person, or an address
    /// @param expires when the offer ends; empty for never
    record Invite(
            String whom,
            String business,
            Role role,
            Finance finance,
            Span span,
            Optional<Moment> expires)
            implements OfMember {}

    record Withdraw(String whom, String business) implements OfMember {}

    /// The newest invitation once more, also when it has run out.
    ///
    /// @param expires when it ends now; empty for 14 days on
    record Resend(String whom, String business, Optional<Moment> expires) implements OfMember {}

    /// The open invitation goes to another address.
    record Correct(String whom, String address, String business) implements OfMember {}

    record Accept(String person, String business) implements OfMember {}

    record Decline(String person, String business) implements OfMember {}

    record SetRole(String person, String business, Role role) implements OfMember {}

    record SetFinance(String person, String business, Finance finance) implements OfMember {}

    /// What the member is to the business.
    record Mark(String person, String business, Label label) implements OfMember {}

    /// The membership lasts otherwise than was said.
    record DateMember(String person, String business, Span span) implements OfMember {}

    record Suspend(String person, String business) implements OfMember {}

    record Reinstate(String person, String business) implements OfMember {}

    record Remove(String person, String business) implements OfMember {}

    record Leave(String person, String business) implements OfMember {}

    /// What happens to an asset.
    sealed interface OfAsset extends Deed {
        String asset();
    }

    /// @param owner a business or a person
    record Asset(
            String kind, String asset, String owner, AssetState state, Optional<String> creator)
            implements OfAsset {}

    record SetState(String asset, AssetState state) implements OfAsset {}

    record Creator(String person, String asset) implements OfAsset {}

    /// @param owner a business or a person
    /// @param keep up to where the former owner goes on having it; empty where he leaves it
    record Transfer(String asset, String owner, Optional<Levels> keep) implements OfAsset {}

    /// As above, but only offered.
    record OfferTransfer(String asset, String owner, Optional<Levels> keep) implements OfAsset {}

    record AcceptTransfer(String asset) implements OfAsset {}

    record DeclineTransfer(String asset) implements OfAsset {}

    record WithdrawTransfer(String asset) implements OfAsset {}

    /// @param business through which; empty where only one is possible
    record Assign(String person, Levels levels, String asset, Optional<String> business, Span span)
            implements OfAsset {}

    /// The one dated assignment lasts otherwise than was said.
    record DateAssignment(String person, String asset, Optional<String> business, Span span)
            implements OfAsset {}

    /// Takes back every direct assignment.
    record Unassign(String person, String asset, Optional<String> business) implements OfAsset {}

    /// What happens to an asset group.
    sealed interface OfGroup extends Deed {
        String group();
    }

    record Group(String group, String business) implements OfGroup {}

    record PutAsset(String asset, String group) implements OfGroup {}

    /// @param levels by the name of the kind
    record PutMember(String person, String group, Map<String, Levels> levels, Span span)
            implements OfGroup {
        public PutMember {
            levels = Map.copyOf(levels);
        }
    }

    record TakeAsset(String asset, String group) implements OfGroup {}

    record TakeMember(String person, String group) implements OfGroup {}

    record EndGroup(String group) implements OfGroup {}

    /// What happens to a request for access.
    sealed interface OfRequest extends Deed {
        Asking asking();
    }

    record Request(String by, Levels levels, Asking asking, Span span) implements OfRequest {}

    /// @param levels empty for those that were asked for
    record ApproveRequest(Asking asking, Optional<Levels> levels, Span span) implements OfRequest {}

    record RefuseRequest(Asking asking) implements OfRequest {}

    record WithdrawRequest(Asking asking) implements OfRequest {}

    /// What happens to what waits for a second admin.
    sealed interface OfSafety extends Deed {}

    record SetSafety(String business, Safety safety) implements OfSafety {}

    record StandIn(String admin, String business, Optional<String> other) implements OfSafety {}

    /// @param by empty for time alone
    record Turn(Optional<String> by, Proposal proposal, Proposal.Turn turn) implements OfSafety {}

    /// What happens between businesses.
    sealed interface OfPartner extends Deed {}

    record Partner(String one, String other) implements OfPartner {}

    record EndPartnership(String one, String other) implements OfPartner {}

    /// @param one who proposes it
    record AcceptPartner(String one, String other) implements OfPartner {}

    record DeclinePartner(String one, String other) implements OfPartner {}

    record WithdrawPartner(String one, String other) implements OfPartner {}

    /// @param one who leaves
    record LeavePartner(String one, String other) implements OfPartner {}

    record Share(String asset, String partner, Levels cap, Span span) implements OfPartner {}

    record SetCap(String asset, String partner, Levels cap) implements OfPartner {}

    /// The share lasts otherwise than was said.
    record DateShare(String asset, String partner, Span span) implements OfPartner {}

    record Pause(String asset, String partner) implements OfPartner {}

    record Resume(String asset, String partner) implements OfPartner {}

    record EndShare(String asset, String partner) implements OfPartner {}

    /// What a person, a business, a group or an asset is called.
    record Rename(String thing, String called) implements Deed {}

    /// What happens to the newest access link of an agency.
    sealed interface OfLink extends Deed {
        String agency();
    }

    /// @param made whether it is a new one
    /// @param named who works on what is given
    /// @param open when it opens and ends
    record LinkTerms(
            String agency, boolean made, String kind, Levels levels, List<String> named, Span open)
            implements OfLink {}

    record MoveLink(String agency, LinkState state) implements OfLink {}

    /// Its owner gives an asset.
    ///
    /// @param levels empty for those that are asked for
    record GiveByLink(String agency, String asset, Optional<Levels> levels, Span span)
            implements OfLink {}

    /// Somebody confirms who cannot give the asset: it waits.
    record ShowLink(String agency, String asset, String person) implements OfLink {}

    record ForwardLink(String agency, String asset, String person) implements OfLink {}

    /// Its owner gives or refuses what was handed on.
    record AnswerLink(String agency, String asset, boolean given, Optional<Levels> levels)
            implements OfLink {}
}
