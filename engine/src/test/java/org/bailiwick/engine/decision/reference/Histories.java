package org.bailiwick.engine.decision.reference;

import org.bailiwick.engine.change.Change;
import org.bailiwick.engine.change.Entry;
import org.bailiwick.engine.change.InstallationChange.ModelAdopted;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.model.AccessModel;

import java.util.ArrayList;
import java.util.List;

/// Random histories of small worlds, the same for the same seed.
///
/// Most facts are such as the desk would let pass; a few are not, where the fold must bear them.
/// Ask of prefixes too: a question is never answered as of before the newest entry.
public final class Histories {
    private Histories() {}

    /// @param commands how many entries; a world needs about thirty to have something of each
    public static List<Entry> history(long seed, int commands) {
        Draft draft = new Draft(seed);
        populate(draft, commands);
        List<Move> moves = new ArrayList<>();
        moves.addAll(new PeopleMoves(draft).all());
        moves.addAll(new AssetMoves(draft).all());
        moves.addAll(new AssignmentMoves(draft).all());
        moves.addAll(new SharingMoves(draft).all());
        moves.addAll(new RequestMoves(draft).all());
        moves.addAll(new UndoMoves(draft).all());
        moves.addAll(new GoodByeMoves(draft).all());
        moves.addAll(new ApprovalMoves(draft).all());
        moves.addAll(new SecurityMoves(draft).all());
        while (draft.entries.size() < commands) {
            draft.pass();
            Move move = draw(draft, moves);
            List<Change> changes = move.changes().get();
            if (!changes.isEmpty()) draft.write(move.command(), changes);
        }
        return List.copyOf(draft.entries);
    }

    /// Questions about this history, at and around the instants at which its answers change.
    public static List<Question> questions(List<Entry> history, long seed, int n) {
        Questions questions = new Questions(history, seed);
        List<Question> drawn = new ArrayList<>();
        for (int i = 0; i < n; i++) drawn.add(questions.draw());
        return drawn;
    }

    /// The model, persons, businesses, their members, partners and assets.
    private static void populate(Draft draft, int commands) {
        AccessModel model = TestModels.tiktok();
        draft.write("adopt", List.of(new ModelAdopted(model.name(), model.text())));
        PeopleMoves people = new PeopleMoves(draft);
        AssetMoves assets = new AssetMoves(draft);
        SharingMoves sharing = new SharingMoves(draft);
        List<Move> first = new ArrayList<>();
        repeat(first, 3 + draft.chance.nextInt(4), new Move(1, "register", people::register));
        repeat(first, 2 + draft.chance.nextInt(3), new Move(1, "open", assets::open));
        repeat(first, 3 + draft.chance.nextInt(6), new Move(1, "join", people::join));
        repeat(first, 3 + draft.chance.nextInt(5), new Move(1, "register", assets::register));
        repeat(first, 1 + draft.chance.nextInt(3), new Move(1, "partner", sharing::partner));
        repeat(first, 1 + draft.chance.nextInt(4), new Move(1, "share", sharing::share));
        for (Move move : first) {
            if (draft.entries.size() >= commands) return;
            List<Change> changes = move.changes().get();
            if (changes.isEmpty()) continue;
            draft.now = draft.now.plusSeconds(60);
            draft.write(move.command(), changes);
        }
    }

    private static void repeat(List<Move> moves, int times, Move move) {
        for (int i = 0; i < times; i++) moves.add(move);
    }

    private static Move draw(Draft draft, List<Move> moves) {
        int total = moves.stream().mapToInt(Move::weight).sum();
        int roll = draft.chance.nextInt(total);
        for (Move move : moves) {
            roll -= move.weight();
            if (roll < 0) return move;
        }
        throw new IllegalStateException("the weights do not add up");
    }
}
