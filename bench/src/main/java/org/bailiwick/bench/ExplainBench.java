package org.bailiwick.bench;

import static org.bailiwick.bench.Alternation.say;

import org.bailiwick.engine.change.AssetId;
import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decider;
import org.bailiwick.engine.decision.Decision;
import org.bailiwick.engine.decision.Question;
import org.bailiwick.engine.decision.Target;
import org.bailiwick.engine.directory.Directory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A denial with all that it carries: layers, ways, and the smallest fix; without what changed.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx6g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExplainBench {
    private static final int ASKS_MAX = 1 << 16;
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @Param({"LEVEL_TOO_LOW", "NO_ASSET_ASSIGNED", "ASSET_NOT_ASSIGNED"})
    public Code code = Code.LEVEL_TOO_LOW;

    public long entries = 1_000_000;

    private Worlds.World world = Worlds.NONE;
    private List<Question> questions = List.of();
    private int next;

    @Setup
    public void setUp() {
        world = Worlds.make(Layout.usual(entries), new Sampler(ASKS_MAX, ASKS_MAX / 8));
        ask(world);
    }

    private void ask(Worlds.World of) {
        world = of;
        questions =
                switch (code) {
                    case LEVEL_TOO_LOW -> tooLow();
                    case NO_ASSET_ASSIGNED -> unassigned(true);
                    default -> unassigned(false);
                };
        for (Question question : questions) {
            boolean right =
                    decide(world.live().now(), question) instanceof Decision.Denied denied
                            && denied.explanation().code() == code;
            if (!right) throw new IllegalStateException("not denied with " + code);
        }
    }

    private List<Question> tooLow() {
        List<Question> all = new ArrayList<>();
        for (Sampler.Pair pair : world.sampler().pairs()) {
            if (pair.grade() == Grade.ADMIN) continue;
            Grade above = Grade.values()[pair.grade().ordinal() + 1];
            all.add(question(pair.person(), above.action, pair.asset()));
        }
        return all;
    }

    /// @param anything ask for the one who has nothing at all
    private List<Question> unassigned(boolean anything) {
        List<Question> all = new ArrayList<>();
        for (Sampler.Business business : world.sampler().businesses()) {
            int members = anything ? 1 : Math.min(4, business.persons().length - 1);
            for (int i = 0; i < members; i++) {
                int member = anything ? 0 : i + 1;
                String action = Grade.values()[all.size() % 3].action;
                all.add(question(business.persons()[member], action, business.without(member)));
            }
        }
        return all;
    }

    private static Question question(PersonId person, String action, AssetId asset) {
        return Question.of(person, action, new Target.Asset(Asks.KIND, asset), NOW);
    }

    private static Decision decide(Directory directory, Question question) {
        return Decider.decide(directory, question);
    }

    @Benchmark
    public Decision explain() {
        int at = next;
        next = at + 1 == questions.size() ? 0 : at + 1;
        return decide(world.live().now(), questions.get(at));
    }

    private long explain(int times) {
        long sum = 0;
        for (int i = 0; i < times; i++) if (!explain().allowed()) sum++;
        return sum;
    }

    /// All three by turns in one process.
    public static void main(String[] arguments) {
        long entries = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000;
        Sampler sampler = new Sampler(ASKS_MAX, ASKS_MAX / 8);
        Worlds.World world = Worlds.make(Layout.usual(entries), sampler);
        Alternation alternation = new Alternation(200, 15);
        for (Code code :
                List.of(Code.LEVEL_TOO_LOW, Code.NO_ASSET_ASSIGNED, Code.ASSET_NOT_ASSIGNED)) {
            ExplainBench bench = new ExplainBench();
            bench.code = code;
            bench.ask(world);
            alternation.add(code.name(), bench::explain);
        }
        Alternation.sayLoad();
        say("%,d entries (goal: at most 5,000 ns each)", sampler.seen());
        alternation.run().print();
    }
}
