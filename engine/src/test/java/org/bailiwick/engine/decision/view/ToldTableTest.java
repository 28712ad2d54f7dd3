package org.bailiwick.engine.decision.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.bailiwick.engine.decision.Code;
import org.bailiwick.engine.decision.Decision;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Every sort of reader and every code: `told.txt` says who is told what.
class ToldTableTest {
    private static final List<String> READERS =
            List.of(
                    "stranger",
                    "zoe",
                    "noor",
                    "lena",
                    "ravi",
                    "kai",
                    "mika",
                    "olivia",
                    "ines",
                    "operator");

    private final List<Block> blocks = read();

    /// @param code what is missing in truth
    private record Block(
            Code code, String asked, List<String> world, List<String> deeds, List<String> told) {
        Readings readings() {
            List<String> lines = new ArrayList<>(world);
            lines.addAll(deeds);
            return new Readings(lines.toArray(String[]::new));
        }

        @Override
        public String toString() {
            return code + " of " + asked + (deeds.isEmpty() ? "" : " after " + deeds);
        }
    }

    @Test
    void hasEveryCode() {
        Set<Code> codes = EnumSet.noneOf(Code.class);
        for (Block block : blocks) codes.add(block.code);

        assertThat(codes).containsExactlyInAnyOrder(Code.values());
    }

    @TestFactory
    Stream<DynamicTest> tells() {
        return blocks.stream().map(b -> DynamicTest.dynamicTest(b.toString(), () -> check(b)));
    }

    private static void check(Block block) {
        Readings readings = block.readings();
        assertThat(readings.decide(block.asked))
                .isInstanceOfSatisfying(
                        Decision.Denied.class,
                        d -> assertThat(d.explanation().code()).isEqualTo(block.code));
        assertThat(String.join("\n", told(readings, block)))
                .isEqualTo(String.join("\n", block.told));
    }

    /// Readers who are told the same stand together.
    private static List<String> told(Readings readings, Block block) {
        Map<String, List<String>> readers = new LinkedHashMap<>();
        for (String reader : READERS) {
            String line = readings.read(reader, block.asked);
            readers.computeIfAbsent(line, _ -> new ArrayList<>()).add(reader);
        }
        List<String> told = new ArrayList<>();
        readers.forEach((line, who) -> told.add(String.join(" ", who) + ": " + line));
        return told;
    }

    private static List<Block> read() {
        List<String> world = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) continue;
            if (!line.startsWith(" ")) {
                if (!line.equals("world")) blocks.add(block(line, world));
            } else if (blocks.isEmpty()) {
                world.add(line.strip());
            } else {
                Block last = blocks.getLast();
                (line.contains(": ") ? last.told : last.deeds).add(line.strip());
            }
        }
        return blocks;
    }

    private static Block block(String line, List<String> world) {
        int of = line.indexOf(" of ");
        Code code = Code.valueOf(line.substring(0, of));
        return new Block(code, line.substring(of + 4), world, new ArrayList<>(), new ArrayList<>());
    }

    private static List<String> lines() {
        try (InputStream in = ToldTableTest.class.getResourceAsStream("told.txt")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
