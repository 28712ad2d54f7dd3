package org.bailiwick.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CsvReaderTest {
    private static List<List<String>> cells(String text) {
        return CsvReader.read(text).stream().map(CsvReader.Row::cells).toList();
    }

    @Test
    void rowsEndAsEverySystemEndsThem() {
        assertThat(cells("a,b\r\n1,2\n3,4\r5,")).hasSize(4).last().isEqualTo(List.of("5", ""));
        assertThat(cells("\uFEFFa\n\n \nb\n")).containsExactly(List.of("a"), List.of("b"));
        assertThat(cells("")).isEmpty();
    }

    @Test
    void quotesHoldCommasQuotesAndLines() {
        assertThat(cells("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\nc,,\n"))
                .containsExactly(List.of("a,b", "say \"x\"", "two\nlines"), List.of("c", "", ""));
    }

    @Test
    void aRowKnowsTheLineOnWhichItBegins() {
        assertThat(CsvReader.read("a\n\"x\ny\"\n\nb").stream().map(CsvReader.Row::line))
                .containsExactly(1, 2, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb\"c', 'line 2, column 2'",
        "'a\n\"open', 'line 2, column 1'",
        "'\"a\"b', 'line 1, column 4'",
    })
    void whatIsNoTableIsNamedByLineAndColumn(String text, String place) {
        assertThatThrownBy(() -> CsvReader.read(text)).hasMessageStartingWith(place);
    }

    @Test
    void aTableHasItsLimits() {
        assertThatThrownBy(() -> CsvReader.read("a\n".repeat(CsvReader.ROWS_MAX + 1)))
                .hasMessageContaining("5,000 rows");
        assertThatThrownBy(() -> CsvReader.read(",".repeat(CsvReader.CELLS_MAX)))
                .hasMessageContaining("32 cells");
        assertThatThrownBy(() -> CsvReader.read("a".repeat(CsvReader.CELL_LENGTH_MAX + 1)))
                .hasMessageContaining("4,096 characters");
    }
}
