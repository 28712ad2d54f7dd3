package org.bailiwick.engine.scenario;

import org.bailiwick.engine.change.Levels;

import java.util.Map;
import java.util.Optional;

/// Assets that change hands, and whatever else is accepted or declined by a business.
final class TransferForms {
    private TransferForms() {}

    static void add(Map<String, Form> forms) {
        forms.put(
                "transfer",
                new Form("transfer nord to agentur keeping operator", TransferForms::transfer));
        forms.put(
                "offer", new Form("offer nord to agentur keeping operator", TransferForms::offer));
        forms.put(
                "accept",
                new Form(
                        "accept offer of nord` or `accept partnership of nordwind with agentur",
                        c ->
                                partnership(c)
                                        ? PartnerForms.between(c, Deed.AcceptPartner::new)
                                        : new Deed.AcceptTransfer(offered(c))));
        forms.put(
                "decline",
                new Form(
                        "decline offer of nord` or `decline partnership of nordwind with agentur",
                        c ->
                                partnership(c)
                                        ? PartnerForms.between(c, Deed.DeclinePartner::new)
                                        : new Deed.DeclineTransfer(offered(c))));
    }

    static boolean partnership(Cursor c) {
        return c.peek().equals("partnership") && c.next().isEmpty();
    }

    private static Line transfer(Cursor c) {
        String asset = c.asset();
        c.expect("to");
        return new Deed.Transfer(asset, c.owner(), keeping(c));
    }

    private static Line offer(Cursor c) {
        String asset = c.asset();
        c.expect("to");
        return new Deed.OfferTransfer(asset, c.owner(), keeping(c));
    }

    private static Optional<Levels> keeping(Cursor c) {
        return c.take("keeping") ? Optional.of(c.levels()) : Optional.empty();
    }

    /// The asset whose offer is spoken of.
    static String offered(Cursor c) {
        c.expect("offer", "of");
        return c.asset();
    }
}
