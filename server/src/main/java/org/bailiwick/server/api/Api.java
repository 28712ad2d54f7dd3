package org.bailiwick.server.api;

import org.bailiwick.server.api.docs.DocsPage;
import org.bailiwick.server.api.errand.Errands;
import org.bailiwick.server.api.link.LinkRoutes;
import org.bailiwick.server.api.live.RightsStreams;
import org.bailiwick.server.api.reading.AlarmPages;
import org.bailiwick.server.api.reading.Reads;
import org.bailiwick.server.api.reading.WebhookRoutes;
import org.bailiwick.server.api.signin.NoticePages;
import org.bailiwick.server.api.signin.SignInRoutes;
import org.bailiwick.server.command.Office;
import org.bailiwick.server.face.Counter;
import org.bailiwick.server.notify.Notifying;
import org.bailiwick.server.session.Entrance;
import org.bailiwick.server.watch.Watch;
import org.bailiwick.server.web.Route;
import org.bailiwick.server.web.TextRecords;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The addresses of our own API. `openapi.json` describes each of them.
public final class Api {
    private Api() {}

    public static List<Route> routes(
            Office office,
            Counter counter,
            Entrance entrance,
            Notifying notifying,
            TextRecords records,
            Watch watch,
            InstantSource clock) {
        Lookups lookups = new Lookups(counter);
        RecordPages record = new RecordPages(counter);
        OpenedReceipts receipts = new OpenedReceipts(counter);
        PartnerCodes codes = new PartnerCodes(counter);
        KindPages kinds = new KindPages(counter);
        AdoptedModel model = new AdoptedModel(counter);
        JournalPages journal = new JournalPages(counter);
        Operating operating = new Operating(office, counter, clock);
        List<Route> routes = new ArrayList<>(Errands.routes(counter));
        UseWords said =
                new UseWords(office, counter.usage().store(), new ProbeWords(notifying.probes()));
        routes.addAll(Reads.routes(counter, entrance, said, notifying.letters()::later));
        routes.addAll(ProgramKeys.routes(counter));
        routes.addAll(RightsStreams.routes(counter, watch, entrance.sessions()));
        routes.addAll(outside(counter, notifying, clock));
        routes.addAll(SignInRoutes.all(office, counter, entrance));
        routes.add(Route.post(DomainChecks.PATH, new DomainChecks(counter, records)::check));
        routes.addAll(
                LinkRoutes.all(
                        office, counter, entrance.givenLetters(), notifying.probes(), said, clock));
        routes.addAll(DocsPage.routes(operating.openApi()));
        routes.addAll(operating.routes());
        routes.addAll(
                List.of(
                        Route.post("/api/v1/decisions", new Decisions(counter)::post),
                        Route.get("/api/v1/assets/{asset}/people", lookups::people),
                        Route.get("/api/v1/people/{person}/assets", lookups::assets),
                        Route.get("/api/v1/businesses/{business}/people", lookups::members),
                        Route.get("/api/v1/people/{person}/businesses", lookups::businesses),
                        Route.post("/api/v1/previews", new Previews(counter)::post),
                        Route.get("/api/v1/businesses/{business}/record", record::get),
                        Route.get("/api/v1/record", record::all),
                        Route.get("/api/v1/receipts/{receipt}", receipts::get),
                        Route.get("/api/v1/kinds", kinds::list),
                        Route.post("/api/v1/businesses/{business}/partner-codes", codes::make),
                        Route.get("/api/v1/model", model::get),
                        Route.put("/api/v1/model", model::adopt),
                        Route.post("/api/v1/model/previews", model::preview),
                        Route.get("/api/v1/journal", journal::get),
                        Route.post("/api/v1/verifications", journal::verify)));
        return routes;
    }

    /// About what is told outside.
    private static List<Route> outside(Counter counter, Notifying notifying, InstantSource clock) {
        List<Route> routes = new ArrayList<>(OutboxPages.routes(counter, notifying.letters()));
        routes.addAll(ProbePages.routes(counter, notifying.probes()));
        routes.add(Reads.nudges(counter, notifying::nudge));
        InstallationPage page = new InstallationPage(counter, notifying, clock);
        routes.add(Route.get("/api/v1/installation", page::get));
        routes.addAll(NoticePages.routes(counter, notifying.wishes()));
        routes.addAll(AlarmPages.routes(counter, notifying.alarms()));
        routes.addAll(WebhookRoutes.all(counter, notifying.hooks()));
        UndoPages undo = new UndoPages(counter);
        routes.add(Route.get("/api/v1/businesses/{business}/undoable", undo::list));
        return routes;
    }
}
