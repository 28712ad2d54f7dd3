package org.bailiwick.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// What somebody is called is text in a spreadsheet, too.
class TableTest {
    private static String row(String... cells) {
        Table table = new Table(List.of("a"));
        table.row(List.of(cells));
        return new String(table.bytes(), UTF_8).substring("a\r\n".length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    void whatWouldBeAFormulaGetsAQuote(String start) {
        assertThat(row(start + "1+1")).isEqualTo("'" + start + "1+1\r\n");
        assertThat(row("x", start + "1")).isEqualTo("x,'" + start + "1\r\n");
        assertThat(row("1" + start)).isEqualTo("1" + start + "\r\n");
    }

    /// Where a comma is a decimal sign, spreadsheets part cells at semicolons.
    @Test
    void whatAnotherSeparatorWouldMakeAFormulaGetsOneToo() {
        assertThat(row("Nord;=1+1")).isEqualTo("Nord;'=1+1\r\n");
        assertThat(row("Nord;;@x;-1")).isEqualTo("Nord;;'@x;'-1\r\n");
        assertThat(row("Nord\t=1+1")).isEqualTo("Nord\t'=1+1\r\n");
        assertThat(row("two\n=1+1")).isEqualTo("\"two\n'=1+1\"\r\n");
        assertThat(row("two\r\n=1+1")).isEqualTo("\"two\r\n'=1+1\"\r\n");
        assertThat(row("a;b = c")).isEqualTo("a;b = c\r\n");
    }

    @Test
    void aCellEndsWhereItsTextEnds() {
        assertThat(row("a,b", "c")).isEqualTo("\"a,b\",c\r\n");
        assertThat(row("a\"", "c")).isEqualTo("\"a\"\"\",c\r\n");
        assertThat(row("\",=1+1,\"")).isEqualTo("\"\"\",=1+1,\"\"\"\r\n");
        assertThat(row("\n=1", "")).isEqualTo("\"'\n'=1\",\r\n");
        assertThat(row("", "c")).isEqualTo(",c\r\n");
    }
}
