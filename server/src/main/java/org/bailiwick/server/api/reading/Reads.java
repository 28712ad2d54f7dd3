package org.bailiwick.server.api.reading;

import org.bailiwick.engine.directory.Member;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.web.Route;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// Everything that can be read of businesses and what is in them.
public final class Reads {
    private static final String BUSINESS = "/api/v1/businesses/{business}";

    private Reads() {}

    /// The routes of the reading half.
    ///
    /// @param carried whether a mail server takes letters
    public static List<Route> routes(
            Counter counter, Entrance entrance, LinkJson.Beside beside, BooleanSupplier carried) {
        Names names = new Names();
        BusinessPages businesses = new BusinessPages(counter);
        MemberPages members = new MemberPages(counter, names, entrance::presences);
        AssetLists assetLists = new AssetLists(counter);
        AssetPages assets = new AssetPages(counter, names);
        AssignmentPages assignments = new AssignmentPages(counter, names);
        GroupPages groups = new GroupPages(counter, names);
        PartnerPages partners = new PartnerPages(counter);
        MePages me = new MePages(counter, entrance.store()::profile, entrance::presences);
        ContactPages contacts = new ContactPages(counter);
        ForecastPages forecasts = new ForecastPages(counter);
        List<Route> routes = new ArrayList<>(passing(counter, entrance, beside));
        routes.addAll(invitations(counter, entrance, carried));
        routes.addAll(
                List.of(
                        Route.get("/api/v1/me", me::one),
                        Route.get("/api/v1/me/assets", me::assets),
                        Route.get("/api/v1/businesses", businesses::list),
                        Route.get(BUSINESS, businesses::one),
                        Route.get(BUSINESS + "/members", members::list),
                        Route.get("/api/v1/members/{member}", members::one),
                        Route.get(BUSINESS + "/assets", assetLists::list),
                        Route.get("/api/v1/members/{member}/forecast", forecasts::member),
                        Route.get(
                                "/api/v1/invitations/{invitation}/forecast", forecasts::invitation),
                        Route.get("/api/v1/assets/{asset}", assets::one),
                        Route.get(BUSINESS + "/assignments", assignments::list),
                        Route.get("/api/v1/assignments/{assignment}", assignments::one),
                        Route.get("/api/v1/people/{person}", new PersonPages(counter)::one),
                        Route.get(BUSINESS + "/groups", groups::list),
                        Route.get("/api/v1/groups/{group}", groups::one),
                        Route.get("/api/v1/groups/{group}/assets", groups::assets),
                        Route.get(BUSINESS + "/partners", partners::list),
                        Route.get(BUSINESS + "/shares", partners::shares),
                        Route.get(BUSINESS + "/partner-uses", new PartnerUses(counter)::list),
                        Route.post(
                                BUSINESS + "/partner-candidates",
                                new CandidatePages(counter)::look),
                        Route.get(BUSINESS + "/partner-codes", contacts::codes),
                        Route.get(BUSINESS + "/domains", contacts::domains),
                        Route.get("/api/v1/partnerships/{partnership}", partners::one),
                        Route.get("/api/v1/shares/{share}", partners::share),
                        Route.get(BUSINESS + "/money-reads", new MoneyPages(counter)::list),
                        Route.get(BUSINESS + "/calendar", new CalendarPages(counter)::list)));
        routes.addAll(new SafetyPages(counter, entrance::presences).routes());
        return routes;
    }

    /// Where a member is asked to have a look.
    ///
    /// @param nudge asks him, and says whether a letter went out
    public static Route nudges(Counter counter, Predicate<Member> nudge) {
        NudgePages nudges = new NudgePages(counter, nudge);
        return Route.post("/api/v1/members/{member}/nudges", nudges::post);
    }

    /// What is asked for and offered between one and another.
    private static List<Route> passing(Counter counter, Entrance entrance, LinkJson.Beside beside) {
        RequestPages requests = new RequestPages(counter);
        AccessLinkPages links = new AccessLinkPages(counter, beside);
        TransferPages transfers = new TransferPages(counter);
        GoodByePages goodByes = new GoodByePages(counter);
        DepartingPages departing = new DepartingPages(counter, entrance);
        ApprovalPages approvals = new ApprovalPages(counter);
        return List.of(
                Route.get(BUSINESS + "/requests", requests::ofBusiness),
                Route.get("/api/v1/me/requests", requests::mine),
                Route.get("/api/v1/requests/{request}", requests::one),
                Route.get(BUSINESS + "/access-links", links::list),
                Route.get("/api/v1/access-links/{access_link}", links::one),
                Route.get("/api/v1/access-links/{access_link}/confirmations", links::confirmations),
                Route.get("/api/v1/confirmations/{confirmation}", links::confirmation),
                Route.get("/api/v1/members/{member}/good-bye", goodByes::member),
                Route.get("/api/v1/members/{member}/statement", goodByes::memberStatement),
                Route.get("/api/v1/members/{member}/good-byes", goodByes::ofMember),
                Route.get("/api/v1/people/{person}/good-bye", departing::goodBye),
                Route.get("/api/v1/people/{person}/statement", departing::statement),
                Route.get("/api/v1/people/{person}/good-byes", departing::said),
                Route.get(BUSINESS + "/partnerships/{partnership}/good-byes", goodByes::ofPartner),
                Route.get(BUSINESS + "/partnerships/{partnership}/good-bye", goodByes::partner),
                Route.get(
                        BUSINESS + "/partnerships/{partnership}/statement",
                        goodByes::partnerStatement),
                Route.get(BUSINESS + "/approvals", approvals::list),
                Route.get("/api/v1/approvals/{approval}", approvals::one),
                Route.get(BUSINESS + "/transfers", transfers::ofBusiness),
                Route.get("/api/v1/me/transfers", transfers::mine),
                Route.get("/api/v1/transfers/{transfer}", transfers::one));
    }

    private static List<Route> invitations(
            Counter counter, Entrance entrance, BooleanSupplier carried) {
        InvitationPages pages =
                new InvitationPages(counter, entrance.invitees()::delivery, carried);
        return List.of(
                Route.get(BUSINESS + "/invitations", pages::list),
                Route.get("/api/v1/invitations/{invitation}", pages::one));
    }
}
