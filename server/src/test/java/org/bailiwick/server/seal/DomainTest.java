package org.bailiwick.server.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {
    @ParameterizedTest
    @CsvSource({
        "nordwind.example, nordwind.example",
        "' NordWind.Example ', nordwind.example",
        "mail.nordwind.example, mail.nordwind.example",
        "münchen.example, xn--mnchen-3ya.example",
        "XN--MNCHEN-3YA.example, xn--mnchen-3ya.example",
        "例え.example, xn--r8jz45g.example",
        "яндекс.example, xn--d1acpjx3f.example",
    })
    void isBroughtToItsNormalForm(String typed, String normal) {
        assertThat(Domain.parse(typed).text()).isEqualTo(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example",
                "lena@nordwind.example",
                "nordwind..example",
                "nord wind.example",
                "-nord.example",
                "nordwind.example.",
                "nord_wind.example",
                "*.nordwind.example",
                "nordwind\u200b.example\u0000"
            })
    void isNoDomain(String typed) {
        assertThatThrownBy(() -> Domain.parse(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    /// The `о` is Cyrillic in the first, all letters are in the second, one is Greek in the third.
    @ParameterizedTest
    @ValueSource(
            strings = {"n\u043erdwind.example", "\u0430\u0440\u0440.example", "n\u03bfrd.example"})
    void aNameMadeToBeTakenForAnotherIsRefused(String typed) {
        assertThatThrownBy(() -> Domain.parse(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(mixes letters|is drawn like).*");
    }

    @ParameterizedTest
    @CsvSource({
        "nordwind.example, n0rdwind.example, true",
        "nordwind.example, nordwínd.example, true",
        "nordwind.example, nord-wind.example, true",
        "nordwind.example, nordvvind.example, true",
        "modern.example, modem.example, true",
        "nordwind.example, suedwind.example, false",
        "nordwind.example, nordwind.example, false",
    })
    void looksLike(String one, String other, boolean alike) {
        assertThat(Domain.parse(one).looksLike(Domain.parse(other))).isEqualTo(alike);
        assertThat(Domain.parse(other).looksLike(Domain.parse(one))).isEqualTo(alike);
    }

    @Test
    void anAddressLiesInItsDomain() {
        assertThat(Address.parse("Lena@MÜNCHEN.example").domain())
                .isEqualTo(Domain.parse("münchen.example").text());
    }
}
