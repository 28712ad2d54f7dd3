package org.bailiwick.ads.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bailiwick.ads.pages.Html.at;
import static org.bailiwick.ads.pages.Html.el;
import static org.bailiwick.ads.pages.Html.text;

import org.junit.jupiter.api.Test;

class HtmlTest {
    private static final String BAD = "<script>alert('\"&')</script>";
    private static final String SAFE = "&lt;script&gt;alert(&#39;&quot;&amp;&#39;)&lt;/script&gt;";

    @Test
    void textIsNeverATag() {
        assertThat(el("p", text(BAD)).html()).isEqualTo("<p>" + SAFE + "</p>");
        assertThat(el("p", BAD).html()).isEqualTo("<p>" + SAFE + "</p>");
    }

    @Test
    void anAttributeStaysInItsQuotes() {
        assertThat(el("a", at("href", BAD)).html()).isEqualTo("<a href=\"" + SAFE + "\"></a>");
    }

    @Test
    void whatHoldsNothingIsNotClosed() {
        assertThat(el("input", at("name", "x")).html()).isEqualTo("<input name=\"x\">");
    }
}
