package org.bailiwick.engine.change;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What [ChangeText] says of each [RequestChange].
final class RequestTellings {
    private RequestTellings() {}

    static Telling tell(RequestChange change) {
        return switch (change) {
            case RequestChange.AccessRequested c ->
                    new Telling("access-requested")
                            .with("request", c.request())
                            .with("business", c.business())
                            .with("member", c.member())
                            .with("by", c.by())
                            .with("wants", joined(c.wants(), RequestTellings::want))
                            .with("until", c.until())
                            .with("reason", c.reason())
                            .with("expires", c.expires());
            case RequestChange.RequestApproved c ->
                    new Telling("request-approved")
                            .with("request", c.request())
                            .with("given", joined(c.given(), RequestTellings::given))
                            .with("withheld", joined(c.withheld(), AssetId::toString));
            case RequestChange.RequestRefused c ->
                    new Telling("request-refused")
                            .with("request", c.request())
                            .with("assets", joined(c.assets(), AssetId::toString))
                            .with("sentence", c.sentence());
            case RequestChange.RequestWithdrawn c ->
                    new Telling("request-withdrawn").with("request", c.request());
        };
    }

    private static String want(RequestChange.Want want) {
        return want.asset() + " " + want.kind() + " " + want.levels() + " " + want.typed();
    }

    private static String given(RequestChange.Given given) {
        return given.asset() + " " + given.levels() + " " + Telling.said(given.period());
    }

    private static <T> String joined(List<T> all, Function<T, String> each) {
        return all.stream().map(each).collect(Collectors.joining("; "));
    }
}
