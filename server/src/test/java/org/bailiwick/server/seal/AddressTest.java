package org.bailiwick.server.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "ana@acme.example,                ana@acme.example",
        "' Ana@ACME.Example\t',           ana@acme.example",
        "Ana.Maria+ads@acme.example,      ana.maria+ads@acme.example",
        "İDİL@acme.example,               i\u0307di\u0307l@acme.example",
        "Ju\u0308rgen@acme.example,       j\u00fcrgen@acme.example",
        "J\u00dcRGEN@acme.example,        j\u00fcrgen@acme.example",
        "ana@b\u00fccher.example,         ana@xn--bcher-kva.example",
        "ana@BU\u0308CHER.example,        ana@xn--bcher-kva.example",
        "ana@XN--BCHER-KVA.example,       ana@xn--bcher-kva.example",
        "ana@b\u00fccher\u3002example,    ana@xn--bcher-kva.example",
        "o'neil@localhost,                o'neil@localhost",
    })
    void hasOneNormalForm(String typed, String normal) {
        assertThat(Address.parse(typed).text()).isEqualTo(normal);
        assertThat(Address.parse(normal).text()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@acme.example",
                "ana@",
                "ana@ben@acme.example",
                "ana maria@acme.example",
                "ana\u00a0maria@acme.example",
                "ana\u0000@acme.example",
                "ana\u200b@acme.example",
                "Ana <ana@acme.example>",
                "\"ana\"@acme.example",
                "ana,ben@acme.example",
                "ana@acme..example",
                "ana@.acme.example",
                "ana@acme.example.",
                "ana@-acme.example",
                "ana@ac_me.example",
                "ana@[10.0.0.1]",
                "\ud800@acme.example",
                "ana@\ud800.example",
            })
    void refusesWhatIsNone(String typed) {
        assertThat(Address.find(typed)).isEmpty();
    }

    @Test
    void hasLimits() {
        var domain = ("d".repeat(60) + ".").repeat(3) + "sample";
        assertThat(Address.parse("a".repeat(64) + "@" + domain).text()).hasSize(254);
        assertThat(Address.find("a".repeat(65) + "@acme.example")).isEmpty();
        assertThat(Address.find("\u00fc".repeat(33) + "@acme.example")).isEmpty();
        assertThat(Address.find("a".repeat(64) + "@d" + domain)).isEmpty();
        assertThat(Address.find("ana@" + "d".repeat(64) + ".example")).isEmpty();
        assertThat(Address.find("a".repeat(100_000) + "@acme.example")).isEmpty();
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Address.parse("ana")).hasMessage("an address has exactly one `@`");
        assertThatThrownBy(() -> new Address("Ana@acme.example"))
                .hasMessage("an address is in its normal form");
    }

    /// Whatever is accepted is accepted again in its normal form, and stays.
    @Test
    void normalFormStays() {
        var chance = new Random(11);
        int accepted = 0;
        for (int round = 0; round < 50_000; round++) {
            var typed = new StringBuilder();
            for (int i = chance.nextInt(1, 6); i > 0; i--) typed.appendCodePoint(letter(chance));
            typed.append("@");
            for (int i = chance.nextInt(1, 6); i > 0; i--) typed.appendCodePoint(letter(chance));
            var address = Address.find(typed.toString());
            if (address.isEmpty()) continue;
            accepted++;
            assertThat(Address.parse(address.get().text())).isEqualTo(address.get());
        }
        assertThat(accepted).isGreaterThan(2_500);
    }

    private static int letter(Random chance) {
        return switch (chance.nextInt(4)) {
            case 0 -> chance.nextInt('a', 'z' + 1);
            case 1 -> chance.nextInt(0x80, 0x600);
            case 2 -> chance.nextInt(0x1e00, 0x2200);
            default -> chance.nextInt(0x80, 0x1_0000);
        };
    }
}
