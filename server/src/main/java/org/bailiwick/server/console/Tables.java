package org.bailiwick.server.console;

import java.util.List;
import java.util.stream.Stream;

/// Every list as a file to keep: what the API lists, a row each, to whom it tells it. The API
/// itself makes the tables of members, assignments, the record and money; the pages of the map and
/// of what is found make theirs.
final class Tables {
    /// The people of a business, and what is dated.
    private static final List<Listed> PEOPLE =
            List.of(
                    Listed.of(
                            "/b/{business}/invitations",
                            "/api/v1/businesses/{business}/invitations",
                            "invitations",
                            "q role label state",
                            "invitation=id address role finance label state "
                                    + "letter=delivery.state expires since until "
                                    + "assets=assets[].name"),
                    Listed.of(
                            "/b/{business}/users/{member}/assignments",
                            "/api/v1/members/{member}",
                            "assignments",
                            "q kind",
                            "assignment kind=asset.kind asset=asset.id name=asset.name "
                                    + "state=asset.state group=group.name levels since until "
                                    + "in_force why_not"),
                    Listed.of(
                                    "/b/{business}/outsiders",
                                    "/api/v1/businesses/{business}/outsiders",
                                    "outsiders",
                                    "domains_for allowed_domains",
                                    "member=id person=person.id name=person.name addresses role")
                            .whole(),
                    Listed.of(
                            "/b/{business}/calendar",
                            "/api/v1/businesses/{business}/calendar",
                            "turns",
                            "from until what",
                            "at day what type id person=person.name address "
                                    + "kind=asset.kind asset=asset.name partner=partner.name "
                                    + "group=group.name levels cap direction"));

    /// What a business owns and was given.
    private static final List<Listed> ACCOUNTS =
            List.of(
                    Listed.of(
                            "/b/{business}/accounts",
                            "/api/v1/businesses/{business}/assets",
                            "assets",
                            "q kind state access",
                            "asset=id kind name state access "
                                    + "owner=owner.business.name|owner.person.name cap=share.cap "
                                    + "share=share.state until=share.until"),
                    Listed.of(
                            "/b/{business}/accounts/ended",
                            "/api/v1/businesses/{business}/shares?direction=received&state=ended",
                            "shares",
                            "q",
                            "share=id kind=asset.kind asset=asset.id name=asset.name "
                                    + "owner=owner.business.name|owner.person.name cap since "
                                    + "until ended"),
                    Listed.of(
                            "/b/{business}/accounts/mine",
                            "/api/v1/me/assets?business={business}",
                            "assets",
                            "q kind",
                            "kind asset=id name state levels actions"),
                    Listed.of(
                            "/b/{business}/accounts/{asset}/ways",
                            "/api/v1/assets/{asset}",
                            "ways",
                            "",
                            "person=person.id name=person.name business=business.name "
                                    + "member assignment group=group.name through levels cap "
                                    + "since until in_force why_not"),
                    Listed.of(
                                    "/b/{business}/accounts/{asset}/shares",
                                    "/api/v1/assets/{asset}?limit=1",
                                    "shares",
                                    "",
                                    "share=id partner=partner.name cap state since until")
                            .whole(),
                    Listed.of(
                            "/b/{business}/groups",
                            "/api/v1/businesses/{business}/groups",
                            "groups",
                            "q",
                            "group=id name assets members"),
                    Listed.of(
                            "/b/{business}/accounts/groups/{group}/members",
                            "/api/v1/groups/{group}",
                            "members",
                            "",
                            "member=id person=person.id name=person.name role state "
                                    + "levels since=place.since until=place.until"),
                    Listed.of(
                            "/b/{business}/accounts/groups/{group}/assets",
                            "/api/v1/groups/{group}/assets",
                            "assets",
                            "",
                            "asset=id kind name state "
                                    + "owner=owner.business.name|owner.person.name"),
                    Listed.of(
                            "/b/{business}/transfers",
                            "/api/v1/businesses/{business}/transfers",
                            "transfers",
                            "state direction",
                            "transfer=id kind=asset.kind asset=asset.id name=asset.name "
                                    + "from=from.business.name|from.person.name "
                                    + "to=to.business.name|to.person.name state direction expires "
                                    + "ended"));

    /// What is between a business and others.
    private static final List<Listed> OTHERS =
            List.of(
                    Listed.of(
                            "/b/{business}/partners",
                            "/api/v1/businesses/{business}/partners",
                            "partners",
                            "q state",
                            "partnership=id business=partner.id name=partner.name "
                                    + "domains state direction given received expires until ended"),
                    Listed.of(
                            "/b/{business}/shares",
                            "/api/v1/businesses/{business}/shares",
                            "shares",
                            "q state direction partner",
                            "share=id kind=asset.kind asset=asset.id name=asset.name "
                                    + "owner=owner.business.name partner=partner.name cap state "
                                    + "direction since until ended"),
                    Listed.of(
                            "/b/{business}/partner-uses",
                            "/api/v1/businesses/{business}/partner-uses",
                            "uses",
                            "partner asset",
                            "at name=person.name partner=partner.name kind=asset.kind "
                                    + "asset=asset.id asset_name=asset.name"),
                    Listed.of(
                            "/b/{business}/partner-codes",
                            "/api/v1/businesses/{business}/partner-codes",
                            "codes",
                            "state",
                            "code=id state uses used expires"),
                    Listed.of(
                            "/b/{business}/requests",
                            "/api/v1/businesses/{business}/requests",
                            "requests",
                            "state direction",
                            "request=id state direction business=business.name "
                                    + "asked_by=asked_by.name for=person.name reason "
                                    + "asked_for=assets[].asked_for assets=assets[].asset.name "
                                    + "levels=assets[].levels asked expires until ended"),
                    Listed.of(
                            "/b/{business}/links",
                            "/api/v1/businesses/{business}/access-links",
                            "links",
                            "q state",
                            "link=id state open confirmations kinds=wanted[].kind "
                                    + "levels=wanted[].levels people=named[].person.name message "
                                    + "from expires until"),
                    Listed.of(
                                    "/b/{business}/links/{link}/confirmations",
                                    "/api/v1/access-links/{link}/confirmations",
                                    "confirmations",
                                    "",
                                    "confirmation=id at giver=giver.business.name custom outcome"
                                            + " kind=part.asset.kind asset=part.asset.id"
                                            + " name=part.asset.name levels=part.levels"
                                            + " result=part.result failure=part.failure"
                                            + " works=part.health.state")
                            .inParts("/api/v1/confirmations/{id}", "parts"));

    /// How safe a business is, and what it tells programs.
    private static final List<Listed> SAFETY =
            List.of(
                    Listed.of(
                            "/b/{business}/approvals",
                            "/api/v1/businesses/{business}/approvals",
                            "approvals",
                            "state",
                            "approval=id state command by=by.name "
                                    + "about=matters[].person.name what=matters[].what asked "
                                    + "escalates releases ended settled_by=settled_by.name "
                                    + "sentence"),
                    Listed.of(
                                    "/b/{business}/safety",
                                    "/api/v1/businesses/{business}/safety",
                                    "findings",
                                    "",
                                    "finding=code text members=members[].person.name")
                            .whole(),
                    Listed.of(
                                    "/b/{business}/alarms",
                                    "/api/v1/businesses/{business}/alarms",
                                    "alarms",
                                    "",
                                    "alarm=id kind at about position")
                            .given(),
                    Listed.of(
                            "/b/{business}/webhooks",
                            "/api/v1/businesses/{business}/webhooks",
                            "webhooks",
                            "",
                            "webhook=id url types state paused made"),
                    Listed.of(
                            "/b/{business}/settings/webhooks/{webhook}/deliveries",
                            "/api/v1/webhooks/{webhook}/deliveries",
                            "deliveries",
                            "",
                            "event type at result attempt status why"));

    /// What a person has.
    private static final List<Listed> OWN =
            List.of(
                    Listed.of(
                            "/me/accounts",
                            "/api/v1/me/assets",
                            "assets",
                            "q kind",
                            "kind asset=id name state levels actions"),
                    Listed.of(
                            "/me/requests",
                            "/api/v1/me/requests",
                            "requests",
                            "state direction",
                            "request=id state direction business=business.name "
                                    + "asked_by=asked_by.name for=person.name reason "
                                    + "asked_for=assets[].asked_for assets=assets[].asset.name "
                                    + "levels=assets[].levels asked expires until ended"),
                    Listed.of(
                            "/me/transfers",
                            "/api/v1/me/transfers",
                            "transfers",
                            "state direction",
                            "transfer=id kind=asset.kind asset=asset.id name=asset.name "
                                    + "from=from.business.name|from.person.name "
                                    + "to=to.business.name|to.person.name state direction expires "
                                    + "ended"),
                    Listed.of(
                                    "/me/given",
                                    "/api/v1/me/given",
                                    "given",
                                    "",
                                    "given=id at agency=agency.name domains=agency.domains "
                                            + "outcome")
                            .whole(),
                    Listed.of(
                                    "/me/given/{given}/parts",
                                    "/api/v1/given/{given}",
                                    "parts",
                                    "",
                                    "kind=asset.kind asset=asset.id name=asset.name levels result"
                                            + " failure share until=share.until works=health.state")
                            .whole(),
                    Listed.of(
                                    "/me/devices",
                                    "/api/v1/sessions",
                                    "sessions",
                                    "",
                                    "session=id device proof since seen idle_until until "
                                            + "current")
                            .whole());

    private Tables() {}

    static void add(Console console) {
        Stream.of(PEOPLE, ACCOUNTS, OTHERS, SAFETY, OWN)
                .flatMap(List::stream)
                .forEach(each -> console.signedIn("GET", each.page() + ".csv", each::show));
    }
}
