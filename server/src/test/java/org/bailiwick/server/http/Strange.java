package org.bailiwick.server.http;

import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.GroupId;
import org.bailiwick.engine.change.InvitationId;
import org.bailiwick.engine.change.MemberId;
import org.bailiwick.engine.change.Period;
import org.bailiwick.server.command.GroupCommand;
import org.bailiwick.server.command.InvitationCommand;
import org.bailiwick.server.command.PartnerCommand;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.ShareCommand;
import org.bailiwick.server.command.TransferCommand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Errands about things that an outsider has nothing to do with, and the same about things that are
/// not there.
final class Strange {
    private Strange() {}

    record Errand(
            String method,
            String foreign,
            String foreignBody,
            String unknown,
            String unknownBody) {}

    static List<Errand> errands(World w) {
        var third = w.ids.business();
        w.run(
                new org.bailiwick.server.command.BusinessCommand.OpenBusiness(
                        third, "Third", java.time.ZoneId.of("UTC"), w.olivia));
        var partnership = w.ids.partnership();
        w.run(new PartnerCommand.AddPartner(partnership, w.nordwind, third));
        var share = w.ids.share();
        w.run(
                new ShareCommand.ShareAsset(
                        share,
                        w.nord,
                        third,
                        org.bailiwick.engine.change.Levels.of("analyst"),
                        Period.ALWAYS));
        GroupId group = w.ids.group();
        w.run(new GroupCommand.MakeGroup(group, w.nordwind, "Group"));
        InvitationId invitation = w.ids.invitation();
        w.run(
                new InvitationCommand.InviteMember(
                        invitation,
                        w.nordwind,
                        "new@nordwind.example",
                        org.bailiwick.engine.change.Role.STANDARD,
                        org.bailiwick.engine.change.Finance.NONE,
                        Period.ALWAYS,
                        Optional.empty()));
        MemberId member = w.member(w.lena);
        var assignment =
                w.office
                        .now()
                        .listing()
                        .assignments(w.office.now().find(member).orElseThrow())
                        .getFirst()
                        .id();
        Book book = new Book();
        book.add("PATCH", "/businesses/%s", w.nordwind, w.ids.business(), "{\"name\":\"x\"}");
        book.add("PUT", "/businesses/%s/settings", w.nordwind, w.ids.business(), "{}");
        book.add("PUT", "/businesses/%s/closed", w.nordwind, w.ids.business(), "");
        book.add("DELETE", "/businesses/%s/closed", w.nordwind, w.ids.business(), "");
        book.add(
                "POST",
                "/businesses/%s/invitations",
                w.nordwind,
                w.ids.business(),
                "{\"address\":\"a@b.example\"}");
        book.add("POST", "/businesses/%s/groups", w.nordwind, w.ids.business(), "{\"name\":\"x\"}");
        book.add("DELETE", "/invitations/%s", invitation, w.ids.invitation(), "");
        book.add("POST", "/invitations/%s/sendings", invitation, w.ids.invitation(), "");
        book.add(
                "POST",
                "/invitations/%s/correction",
                invitation,
                w.ids.invitation(),
                "{\"address\":\"a@b.example\"}");
        book.add("PUT", "/members/%s/role", member, w.ids.member(), "{\"role\":\"admin\"}");
        book.add("PUT", "/members/%s/finance", member, w.ids.member(), "{\"finance\":\"none\"}");
        book.add("PUT", "/members/%s/period", member, w.ids.member(), "{}");
        book.add("PUT", "/members/%s/suspended", member, w.ids.member(), "");
        book.add("DELETE", "/members/%s/suspended", member, w.ids.member(), "");
        book.add("DELETE", "/members/%s", member, w.ids.member(), "");
        book.add("POST", "/members/%s/leaving", member, w.ids.member(), "");
        book.add("PATCH", "/assets/%s", w.nord, w.ids.asset(), "{\"name\":\"x\"}");
        book.add("PUT", "/assets/%s/state", w.nord, w.ids.asset(), "{\"state\":\"closed\"}");
        book.add(
                "PUT",
                "/assets/%s/creator",
                w.nord,
                w.ids.asset(),
                "{\"person\":\"%s\"}".formatted(w.felix));
        book.add(
                "PUT",
                "/assets/%s/owner",
                w.nord,
                w.ids.asset(),
                "{\"owner\":{\"business\":\"%s\"}}".formatted(w.fremd));
        book.add(
                "POST",
                "/assets/%s/assignments",
                w.nord,
                w.ids.asset(),
                "{\"business\":\"%s\",\"person\":\"%s\",\"levels\":[\"analyst\"]}"
                        .formatted(w.fremd, w.felix));
        book.add(
                "POST",
                "/assets/%s/shares",
                w.nord,
                w.ids.asset(),
                "{\"partner\":\"%s\",\"cap\":[\"analyst\"]}".formatted(w.fremd));
        var transfer = w.ids.transfer();
        var thirdOwner = new org.bailiwick.engine.change.Owner.Business(third);
        w.run(new TransferCommand.OfferTransfer(transfer, w.nord, thirdOwner, Optional.empty()));
        book.add(
                "POST",
                "/assets/%s/transfers",
                w.nord,
                w.ids.asset(),
                "{\"owner\":{\"business\":\"%s\"}}".formatted(w.fremd));
        book.errands.add(
                new Errand(
                        "POST",
                        "/api/v1/assets/" + w.fremdkonto + "/transfers",
                        "{\"owner\":{\"business\":\"%s\"}}".formatted(closed(w)),
                        "/api/v1/assets/" + w.fremdkonto + "/transfers",
                        "{\"owner\":{\"business\":\"%s\"}}".formatted(w.ids.business())));
        book.add("DELETE", "/transfers/%s", transfer, w.ids.transfer(), "");
        book.add("POST", "/transfers/%s/acceptance", transfer, w.ids.transfer(), "");
        book.add("POST", "/transfers/%s/refusal", transfer, w.ids.transfer(), "");
        requests(w, book, third, member);
        String own = "/api/v1/assets/" + w.fremdkonto + "/assignments";
        String holder = "{\"member\":\"%s\",\"levels\":[\"analyst\"]}";
        book.errands.add(
                new Errand(
                        "POST",
                        own,
                        holder.formatted(member),
                        own,
                        holder.formatted(w.ids.member())));
        book.add("PUT", "/assignments/%s/period", assignment, w.ids.assignment(), "{}");
        book.add("DELETE", "/assignments/%s", assignment, w.ids.assignment(), "");
        book.add("PATCH", "/groups/%s", group, w.ids.group(), "{\"name\":\"x\"}");
        book.add("DELETE", "/groups/%s", group, w.ids.group(), "");
        book.add("PUT", "/groups/%s/assets/" + w.fremdkonto, group, w.ids.group(), "");
        book.add("DELETE", "/groups/%s/assets/" + w.fremdkonto, group, w.ids.group(), "");
        book.add(
                "PUT",
                "/groups/%s/members/" + member,
                group,
                w.ids.group(),
                "{\"levels\":{\"ad_account\":[\"analyst\"]}}");
        book.add("DELETE", "/partnerships/%s", partnership, w.ids.partnership(), "");
        for (String what : List.of("acceptance", "refusal")) {
            String path = "/partnerships/%s/" + what;
            book.add("POST", path, partnership, w.ids.partnership(), "");
        }
        book.add("DELETE", "/partnerships/%s/proposal", partnership, w.ids.partnership(), "");
        for (var side : List.of(w.nordwind, w.fremd)) {
            String body = "{\"business\":\"%s\"}".formatted(side);
            book.add("POST", "/partnerships/%s/leaving", partnership, w.ids.partnership(), body);
        }
        var gone = w.ids.partnership();
        w.run(new PartnerCommand.AddPartner(gone, opened(w, "Another"), w.nordwind));
        w.run(new PartnerCommand.EndPartner(gone));
        book.add("DELETE", "/partnerships/%s", gone, w.ids.partnership(), "");
        var code = w.ids.partnerCode();
        w.run(
                new org.bailiwick.server.command.ContactCommand.MakePartnerCode(
                        code,
                        w.nordwind,
                        org.bailiwick.engine.change.Hash.of(new byte[] {7}),
                        Optional.empty(),
                        1));
        book.add("DELETE", "/partner-codes/%s", code, w.ids.partnerCode(), "");
        book.add("POST", "/businesses/%s/partner-codes", w.nordwind, w.ids.business(), "");
        book.add("DELETE", "/businesses/%s/domains/a.example", w.nordwind, w.ids.business(), "");
        book.add("PUT", "/businesses/%s/domains/a.example", w.nordwind, w.ids.business(), "");
        book.add("PUT", "/shares/%s/cap", share, w.ids.share(), "{\"cap\":[\"admin\"]}");
        book.add("PUT", "/shares/%s/period", share, w.ids.share(), "{}");
        book.add("PUT", "/shares/%s/paused", share, w.ids.share(), "");
        book.add("DELETE", "/shares/%s/paused", share, w.ids.share(), "");
        book.add("DELETE", "/shares/%s", share, w.ids.share(), "");
        book.add("PATCH", "/people/%s", w.lena, w.ids.person(), "{\"name\":\"x\"}");
        book.add(
                "DELETE", "/people/%s/addresses/lena@nordwind.example", w.lena, w.ids.person(), "");
        book.add("PUT", "/people/%s/disabled", w.lena, w.ids.person(), "");
        return book.errands;
    }

    /// A business that is closed.
    private static org.bailiwick.engine.change.BusinessId closed(World w) {
        var id = opened(w, "Closed");
        w.run(new org.bailiwick.server.command.BusinessCommand.CloseBusiness(id));
        return id;
    }

    private static org.bailiwick.engine.change.BusinessId opened(World w, String called) {
        var id = w.ids.business();
        w.run(
                new org.bailiwick.server.command.BusinessCommand.OpenBusiness(
                        id, called, java.time.ZoneId.of("UTC"), w.olivia));
        return id;
    }

    /// A request of one business at another: of both, of one and of none of the caller's.
    private static void requests(World w, Book book, BusinessId third, MemberId member) {
        var request = w.ids.request();
        w.run(
                new RequestCommand.RequestAccess(
                        request,
                        third,
                        Optional.of(w.olivia),
                        RequestCommand.Whom.BUSINESS,
                        List.of(
                                new RequestCommand.Wanted(
                                        "sued",
                                        w.sued,
                                        "ad_account",
                                        org.bailiwick.engine.change.Levels.of("analyst"))),
                        Optional.empty(),
                        ""));
        String wants =
                "{\"assets\":[{\"asset\":\"%s\",\"kind\":\"ad_account\",\"levels\":[\"analyst\"]}]%s}";
        book.add(
                "POST",
                "/businesses/%s/requests",
                w.nordwind,
                w.ids.business(),
                wants.formatted(w.nord, ""));
        String fremd = "/api/v1/businesses/" + w.fremd + "/requests";
        String forMember = wants.formatted(w.fremdkonto, ",\"member\":\"%s\"");
        book.errands.add(
                new Errand(
                        "POST",
                        fremd,
                        forMember.formatted(member),
                        fremd,
                        forMember.formatted(w.ids.member())));
        book.add("DELETE", "/requests/%s", request, w.ids.request(), "");
        book.add("POST", "/requests/%s/approval", request, w.ids.request(), "");
        book.add(
                "POST", "/requests/%s/refusal", request, w.ids.request(), "{\"sentence\":\"No.\"}");
    }

    private static final class Book {
        private final List<Errand> errands = new ArrayList<>();

        void add(String method, String path, Object foreign, Object unknown, String body) {
            errands.add(
                    new Errand(
                            method,
                            "/api/v1" + path.formatted(foreign),
                            body,
                            "/api/v1" + path.formatted(unknown),
                            body));
        }
    }
}
