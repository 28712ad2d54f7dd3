package org.bailiwick.server.face;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.model.AccessModel;
import org.bailiwick.server.receipt.Receipts;
import org.bailiwick.server.receipt.Usage;
import org.bailiwick.server.session.Program;

import java.util.Optional;

/// Where the faces are served: who is let in, what is told, which receipts are given.
public final class Counter {
    private final Gate gate;
    private final Telling telling;
    private final Receipts receipts;
    private final Counts counts;
    private final Usage usage;
    private volatile Adopted adopted;

    private record Adopted(String text, Hash hash) {
        static Adopted of(AccessModel model) {
            return new Adopted(model.text(), Hash.of(model.text().getBytes(UTF_8)));
        }
    }

    public Counter(
            Gate gate,
            Telling telling,
            Receipts receipts,
            Counts counts,
            Usage usage,
            AccessModel model) {
        this.gate = gate;
        this.telling = telling;
        this.receipts = receipts;
        this.counts = counts;
        this.usage = usage;
        adopted = Adopted.of(model);
    }

    public Gate gate() {
        return gate;
    }

    public Telling telling() {
        return telling;
    }

    public Receipts receipts() {
        return receipts;
    }

    public Counts counts() {
        return counts;
    }

    public Usage usage() {
        return usage;
    }

    /// An allowed question that a platform asks for somebody who uses what he asks for.
    public void used(Asker asker, Posed posed) {
        if (asker.visitor() instanceof Program program) {
            usage.note(asker.today(), posed.question(), program.key());
        }
    }

    /// Keeps a denial so that it can be read again; empty where too many come at once. A person who
    /// looks at the same denial again finds the receipt that he has.
    public Optional<String> receipt(Asker asker, Posed posed, Decision.Denied denied) {
        Hash model = model(asker.today().model());
        return asker.self()
                .map(self -> receipts.keepOnce(self, denied, posed.asked(), model))
                .orElseGet(() -> receipts.keep(denied, posed.asked(), model));
    }

    private Hash model(AccessModel model) {
        Adopted known = adopted;
        if (!known.text.equals(model.text())) {
            known = Adopted.of(model);
            adopted = known;
        }
        return known.hash;
    }
}
