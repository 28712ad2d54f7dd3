package org.bailiwick.server.api.link;

import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.face.LinkJson;
import org.bailiwick.server.notify.Probes;
import org.bailiwick.server.session.GivenLetters;
import org.bailiwick.server.web.Route;

import java.time.InstantSource;
import java.util.List;

/// The addresses of access links: where secrets are shown, and for those who were sent one.
public final class LinkRoutes {
    private LinkRoutes() {}

    public static List<Route> all(
            Office office,
            Counter counter,
            GivenLetters letters,
            Probes probes,
            LinkJson.Beside beside,
            InstantSource clock) {
        Opening opening = new Opening(office, clock);
        PublicPages pages = new PublicPages(opening);
        ClientPages clients = new ClientPages(counter, beside);
        AccessLinkSecrets secrets = new AccessLinkSecrets(counter);
        PartPages parts = new PartPages(counter, letters, beside);
        DraftPages drafts = new DraftPages(counter);
        GivenPages given = new GivenPages(counter, beside);
        GivenHtmlPages gavePages = new GivenHtmlPages(office, letters, probes, clock);
        String byLetter = "/given-by-letter/{token}";
        String link = "/api/v1/access-link-pages/{token}";
        String part = "/api/v1/forwarded-parts/{token}";
        String gave = "/api/v1/given/{token}";
        return List.of(
                Route.post("/api/v1/businesses/{business}/access-links", secrets::make),
                Route.post("/api/v1/access-links/{access_link}/secrets", secrets::renew),
                Route.get("/api/v1/access-links/{access_link}/page", drafts::html),
                Route.get("/api/v1/access-links/{access_link}/page/logo", drafts::logo),
                Route.get("/links/{token}", pages::html),
                Route.get("/links/{token}/logo", pages::logo),
                Route.get("/given/{token}", gavePages::page),
                Route.post("/given/{token}/letters", gavePages::letter),
                Route.get(byLetter, gavePages::list),
                Route.post(byLetter + "/ends", gavePages::end),
                Route.post(byLetter + "/untils", gavePages::shorten),
                Route.get(link, pages::json),
                Route.get(link + "/givable", clients::givable),
                Route.post(link + "/confirmations", clients::confirm),
                Route.post("/api/v1/confirmations/{confirmation}/forwardings", parts::forward),
                Route.get(part, parts::show),
                Route.post(part + "/answer", parts::answer),
                Route.get("/api/v1/me/given", given::mine),
                Route.get(gave, given::show),
                Route.delete(gave + "/assets/{asset}", given::end),
                Route.put(gave + "/assets/{asset}/until", given::shorten));
    }
}
