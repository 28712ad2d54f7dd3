package org.bailiwick.server.api.errand;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.BusinessId;
import org.bailiwick.engine.change.Levels;
import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestId;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.decision.Told;
import org.bailiwick.engine.directory.Directory;
import org.bailiwick.engine.model.Level;
import org.bailiwick.server.command.RequestCommand;
import org.bailiwick.server.command.RequestCommand.Giving;
import org.bailiwick.server.command.RequestCommand.Wanted;
import org.bailiwick.server.command.RequestCommand.Whom;
import org.bailiwick.server.face.Questions;
import org.bailiwick.server.receipt.Receipt;
import org.bailiwick.server.web.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is done about requests for access.
final class RequestErrands {
    private static final String REQUEST = "/api/v1/requests/{request}";

    private RequestErrands() {}

    static List<Errand> requests() {
        return List.of(
                Errand.post(
                        "/api/v1/businesses/{business}/requests",
                        "request-access",
                        AccessRequested.class,
                        RequestErrands::ask),
                Errand.delete(
                        REQUEST,
                        "withdraw-request",
                        s -> new RequestCommand.WithdrawRequest(request(s))),
                Errand.post(
                        REQUEST + "/approval",
                        "approve-request",
                        s -> new RequestCommand.ApproveRequest(request(s), gives(s))),
                Errand.post(
                        REQUEST + "/refusal",
                        "refuse-request",
                        s ->
                                new RequestCommand.RefuseRequest(
                                        request(s),
                                        s.body().text("sentence", RequestCommand.SENTENCE_MAX))));
    }

    private static RequestId request(Sheet sheet) {
        return sheet.own("request", RequestId::find);
    }

    private static RequestCommand ask(Sheet s) {
        var business = s.business("business");
        Optional<Denials.Own> denial = s.receipt();
        return new RequestCommand.RequestAccess(
                s.ids().request(),
                business,
                s.has("by") ? Optional.of(s.person("by")) : Optional.empty(),
                whom(s),
                denial.map(d -> List.of(wanted(s, business, d))).orElseGet(() -> wants(s)),
                s.end("until"),
                s.body().findText("reason", RequestCommand.SENTENCE_MAX).orElse(""));
    }

    private static Whom whom(Sheet s) {
        boolean named = s.has("member") || s.has("person");
        if (s.body().flag("for_business")) {
            if (named) throw s.body().wrong("for_business", "goes with no `person` or `member`");
            return Whom.BUSINESS;
        }
        return named ? new Whom.Member(s.member()) : Whom.HIMSELF;
    }

    private static List<Wanted> wants(Sheet s) {
        List<Wanted> wants = new ArrayList<>();
        for (Form each : s.body().objects("assets", RequestCommand.ASSETS_MAX)) {
            Sheet inner = s.inside(each);
            wants.add(wanted(inner, each));
        }
        return wants;
    }

    /// By an id of ours or of a platform, with its kind beside it or before it.
    private static Wanted wanted(Sheet inner, Form each) {
        String typed = each.text("asset", RequestCommand.TYPED_MAX);
        boolean own = AssetId.find(typed).isPresent();
        if (!own && !each.has("kind")) {
            AssetId asset = inner.asset();
            String kind = typed.substring(0, typed.indexOf(':'));
            return new Wanted(typed, asset, kind, inner.levels("levels"));
        }
        String kind = each.text("kind", Questions.NAME_MAX);
        AssetId asset =
                own || typed.startsWith(kind + ":") ? inner.asset() : inner.asset("asset", kind);
        return new Wanted(typed, asset, kind, inner.levels("levels"));
    }

    /// What was denied, with the levels that are named; otherwise with those that he had before,
    /// and where he had none that allow it, with the smallest that does.
    private static Wanted wanted(Sheet s, BusinessId business, Denials.Own own) {
        Receipt denial = own.receipt();
        Question question = denial.question();
        String kind = denial.asked().kind();
        String typed = kind + ":" + denial.asked().object();
        AssetId asset = question.target() instanceof Target.Asset(_, var id) ? id : s.ids().asset();
        if (s.has("levels")) return new Wanted(typed, asset, kind, s.levels("levels"));
        Levels levels =
                own.ask()
                        .filter(ask -> ask.business().equals(business))
                        .map(Told.Ask::levels)
                        .orElseGet(() -> least(s, kind, question.action()));
        return new Wanted(typed, asset, kind, levels);
    }

    private static Levels least(Sheet s, String kind, String action) {
        Directory today = s.today();
        return today.kind(kind)
                .flatMap(k -> {
                    long bit = k.bit(action);
                    for (Level level : k.levels()) {
                        if ((level.mask() & bit) != 0) return Optional.of(Levels.of(level.name()));
                    }
                    return Optional.empty();
                })
                .orElseThrow(
                        () -> s.body().wrong("receipt", "is of a denial that no level would lift"));
    }

    private static List<Giving> gives(Sheet s) {
        List<Giving> gives = new ArrayList<>();
        if (!s.has("assets")) return gives;
        for (Form each : s.body().objects("assets", RequestCommand.ASSETS_MAX)) {
            Sheet inner = s.inside(each);
            AssetId asset = inner.asset();
            Optional<Levels> levels =
                    each.has("levels") ? Optional.of(inner.levels("levels")) : Optional.empty();
            gives.add(new Giving(asset, levels, inner.end("until")));
        }
        if (gives.isEmpty()) throw s.body().wrong("assets", "names at least one, or is left out");
        return gives;
    }
}
