package org.bailiwick.engine.change;

import org.bailiwick.engine.change.RequestChange.AccessRequested;
import org.bailiwick.engine.change.RequestChange.Given;
import org.bailiwick.engine.change.RequestChange.RequestApproved;
import org.bailiwick.engine.change.RequestChange.RequestRefused;
import org.bailiwick.engine.change.RequestChange.RequestWithdrawn;
import org.bailiwick.engine.change.RequestChange.Want;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The stored form of each [RequestChange].
final class RequestCodec {
    /// No wanted or given thing is shorter.
    private static final int BYTES_MIN = 16;

    private RequestCodec() {}

    static void write(RequestChange change, Writer out) {
        switch (change) {
            case AccessRequested c -> requested(c, out);
            case RequestApproved(var request, var given, var withheld) -> {
                out.form(Forms.REQUEST_APPROVED).id(request).number(given.size());
                for (Given each : given) {
                    out.id(each.asset()).levels(each.levels()).period(each.period());
                }
                assets(withheld, out);
            }
            case RequestRefused(var request, var assets, var sentence) -> {
                out.form(Forms.REQUEST_REFUSED).id(request);
                assets(assets, out);
                out.sealed(sentence);
            }
            case RequestWithdrawn(var request) -> out.form(Forms.REQUEST_WITHDRAWN).id(request);
        }
    }

    private static void requested(AccessRequested c, Writer out) {
        out.form(Forms.ACCESS_REQUESTED).id(c.request()).id(c.business());
        out.flag(c.member().isPresent());
        c.member().ifPresent(out::id);
        out.id(c.by()).number(c.wants().size());
        for (Want each : c.wants()) {
            out.text(each.typed()).id(each.asset()).text(each.kind()).levels(each.levels());
        }
        out.instant(c.until()).sealed(c.reason()).instant(c.expires());
    }

    private static void assets(List<AssetId> assets, Writer out) {
        out.number(assets.size());
        assets.forEach(out::id);
    }

    static RequestChange read(int form, Reader in) {
        return switch (form) {
            case Forms.ACCESS_REQUESTED ->
                    new AccessRequested(
                            in.request(),
                            in.business(),
                            in.flag() ? Optional.of(in.member()) : Optional.empty(),
                            in.person(),
                            wants(in),
                            in.instant(),
                            in.sealed(),
                            in.instant());
            case Forms.REQUEST_APPROVED -> new RequestApproved(in.request(), given(in), assets(in));
            case Forms.REQUEST_REFUSED -> new RequestRefused(in.request(), assets(in), in.sealed());
            case Forms.REQUEST_WITHDRAWN -> new RequestWithdrawn(in.request());
            default -> throw Forms.unknown(form);
        };
    }

    private static List<Want> wants(Reader in) {
        int count = in.count(RequestChange.ASSETS_MAX, BYTES_MIN);
        List<Want> wants = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            wants.add(new Want(in.text(), in.asset(), in.word(), in.levels()));
        }
        return wants;
    }

    private static List<Given> given(Reader in) {
        int count = in.count(RequestChange.ASSETS_MAX, BYTES_MIN);
        List<Given> given = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            given.add(new Given(in.asset(), in.levels(), in.period()));
        }
        return given;
    }

    private static List<AssetId> assets(Reader in) {
        int count = in.count(RequestChange.ASSETS_MAX, BYTES_MIN);
        List<AssetId> assets = new ArrayList<>(count);
        for (int i = 0; i < count; i++) assets.add(in.asset());
        return assets;
    }
}
