package org.bailiwick.server.command;

import org.bailiwick.engine.change.AccessLinkId;
import org.bailiwick.engine.change.AddressId;
import org.bailiwick.engine.change.ApprovalId;
import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.AssignmentId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.ConfirmationId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.Id;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.KeyId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.PartnerCodeId;
import org.bailiwick.engine.change.PartnershipId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.change.ShareId;
import org.bailiwick.engine.change.TransferId;
import org.bailiwick.engine.directory.AccessLink;
import org.bailiwick.engine.directory.Approval;
import org.bailiwick.engine.directory.Asset;
import org.bailiwick.engine.directory.Assignment;
import org.bailiwick.engine.directory.Business;
import org.bailiwick.engine.directory.Confirmation;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.directory.Group;
import org.bailiwick.engine.directory.Invitation;
import org.bailiwick.engine.directory.Key;
import org.bailiwick.engine.directory.Member;
import org.bailiwick.engine.directory.PartnerCode;
import org.bailiwick.engine.directory.Partnership;
import org.bailiwick.engine.directory.Person;
import org.bailiwick.engine.directory.Request;
import org.bailiwick.engine.directory.Row;
import org.bailiwick.engine.directory.Share;
import org.bailiwick.engine.directory.Transfer;
import org.bailiwick.engine.model.Kind;

import java.util.Optional;

/// What commands ask of what they are given; whatever does not hold is refused.
final class Check {
    private Check() {}

    static Person person(Directory today, PersonId id) {
        return found("person", id, today.find(id));
    }

    static AddressId address(Directory today, AddressId id) {
        return found("address", id, today.find(id)).id();
    }

    static Business business(Directory today, BusinessId id) {
        return found("business", id, today.find(id));
    }

    static Business open(Directory today, BusinessId id) {
        Business business = business(today, id);
        Refused.unless(
                !business.closed(),
                "`%s` is closed: the operator can open it again",
                business.name());
        return business;
    }

    /// Also one that has ended: of that only those may hear who may change it.
    static Member anyMember(Directory today, MemberId id) {
        return found("member", id, today.find(id));
    }

    /// One of this business's members; those of others are as if they were not there.
    static Member memberOf(Directory today, Business business, MemberId id) {
        found("member", id, today.find(id).filter(m -> today.business(m) == business));
        return member(today, id);
    }

    /// A membership that was not ended.
    static Member member(Directory today, MemberId id) {
        Member member = anyMember(today, id);
        Refused.unless(!member.gone(), "the membership `%s` has ended: invite anew", id);
        return member;
    }

    static Invitation invitation(Directory today, InvitationId id) {
        return found("invitation", id, today.find(id));
    }

    static Asset asset(Directory today, AssetId id) {
        return found("asset", id, today.find(id));
    }

    static Assignment assignment(Directory today, AssignmentId id) {
        return found("assignment", id, today.find(id));
    }

    /// Also one that has ended: of that only those may hear who may change it.
    static Group anyGroup(Directory today, GroupId id) {
        return found("group", id, today.find(id));
    }

    static Group group(Directory today, GroupId id) {
        Group group = anyGroup(today, id);
        Refused.unless(!group.ended(), "the group `%s` has ended: make another", id);
        return group;
    }

    static Partnership partnership(Directory today, PartnershipId id) {
        return found("partnership", id, today.find(id));
    }

    /// A business that others can turn to: a closed one is to them as if it were not there.
    static Business reachable(Directory today, BusinessId id) {
        return found("business", id, today.find(id).filter(b -> !b.closed()));
    }

    /// Also one that has ended: of that only those may hear who may change it.
    static Share anyShare(Directory today, ShareId id) {
        return found("share", id, today.find(id));
    }

    static Share share(Directory today, ShareId id) {
        Share share = found("share", id, today.find(id));
        Refused.unless(!share.gone(), "the share `%s` has ended: share the asset anew", id);
        return share;
    }

    static Transfer transfer(Directory today, TransferId id) {
        return found("transfer", id, today.find(id));
    }

    static Request request(Directory today, RequestId id) {
        return found("request", id, today.find(id));
    }

    static Approval approval(Directory today, ApprovalId id) {
        return found("approval", id, today.find(id));
    }

    static PartnerCode code(Directory today, PartnerCodeId id) {
        return found("code", id, today.find(id));
    }

    static AccessLink link(Directory today, AccessLinkId id) {
        return found("link", id, today.find(id));
    }

    static Confirmation confirmation(Directory today, ConfirmationId id) {
        return found("confirmation", id, today.find(id));
    }

    static Key key(Directory today, KeyId id) {
        return found("key", id, today.find(id));
    }

    private static <T extends Row> T found(String what, Id id, Optional<T> thing) {
        return thing.orElseThrow(() -> new Refused(new Refusal.NotFound(what, id.toString())));
    }

    /// A name that can be shown: not blank, not too long, without control characters.
    static String name(Pen pen, String field, String name) {
        String trimmed = name.strip();
        if (trimmed.isEmpty()) throw Refused.invalid(field, "`%s` is empty: give a name", field);
        if (trimmed.length() > pen.limits().nameMax()) {
            throw Refused.invalid(
                    field,
                    "`%s` has more than %d characters: shorten it",
                    field,
                    pen.limits().nameMax());
        }
        if (trimmed.indexOf('\n') >= 0) {
            throw Refused.invalid(field, "`%s` has several lines: give one", field);
        }
        Plain.check(field, trimmed);
        return trimmed;
    }

    /// Levels that the model has for this kind.
    ///
    /// @param field which says them
    static Levels levels(Directory today, String kind, Levels levels, String field) {
        Kind its =
                today.kind(kind)
                        .orElseThrow(() ->
                                Refused.conflict(
                                        "the model has no kind `%s`: adopt one that has", kind));
        for (String name : levels.names()) {
            if (its.level(name).isPresent()) continue;
            String known = String.join("`, `", its.levels().stream().map(l -> l.name()).toList());
            throw Refused.invalid(field, "`%s` has no level `%s`: it has `%s`", kind, name, known);
        }
        return levels;
    }

    /// A period that is not over already.
    static Period period(Pen pen, Period period) {
        return period(pen, period, "until");
    }

    /// @param field which says when it is over
    static Period period(Pen pen, Period period, String field) {
        if (period.endedBy(pen.now())) {
            throw Refused.invalid(field, "`%s` is over already: give a later end", period.until());
        }
        return period;
    }
}
