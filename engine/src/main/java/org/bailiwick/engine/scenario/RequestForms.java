package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Levels;

import java.util.Map;
import java.util.Optional;

/// Requests for access.
final class RequestForms {
    private RequestForms() {}

    static void add(Map<String, Form> forms) {
        forms.put(
                "approve",
                new Form("approve request of nord for lena up to analyst", RequestForms::approve));
        forms.put(
                "refuse",
                new Form(
                        "refuse request of nord for lena",
                        c -> new Deed.RefuseRequest(requested(c))));
    }

    static void addOwn(Map<String, Form> forms) {
        forms.put(
                "asks", new Form("lena asks for operator on nord for agentur", RequestForms::asks));
    }

    private static Line asks(Cursor c) {
        String by = c.person();
        c.expect("asks", "for");
        Levels levels = c.levels();
        c.expect("on");
        String asset = c.asset();
        String whom = c.take("for") ? c.owner() : by;
        Optional<String> business = c.in();
        return new Deed.Request(by, levels, new Asking(asset, whom, business), c.span());
    }

    private static Line approve(Cursor c) {
        Asking asking = requested(c);
        Optional<Levels> levels = c.take("up", "to") ? Optional.of(c.levels()) : Optional.empty();
        return new Deed.ApproveRequest(asking, levels, c.span());
    }

    /// Which request is spoken of.
    static Asking requested(Cursor c) {
        c.expect("request", "of");
        String asset = c.asset();
        c.expect("for");
        return new Asking(asset, c.owner(), c.in());
    }
}
