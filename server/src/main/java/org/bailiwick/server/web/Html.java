package org.bailiwick.server.web;

/// Writes HTML; whatever is not a tag of ours is escaped.
public final class Html {
    private final StringBuilder text = new StringBuilder();

    /// @param tag with its attributes, written by us: `td class="name"`
    public Html open(String tag) {
        text.append('<').append(tag).append('>');
        return this;
    }

    public Html close(String tag) {
        text.append("</").append(tag).append('>');
        return this;
    }

    /// An element that holds text only; what stands in backticks becomes code.
    public Html element(String tag, String said) {
        int space = tag.indexOf(' ');
        return open(tag).prose(said).close(space < 0 ? tag : tag.substring(0, space));
    }

    /// Text as it is.
    public Html text(String said) {
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            switch (c) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.append(c);
            }
        }
        return this;
    }

    /// Text in which what stands in backticks is code.
    public Html prose(String said) {
        int from = 0;
        while (true) {
            int start = said.indexOf('`', from);
            int end = start < 0 ? -1 : said.indexOf('`', start + 1);
            if (end < 0) return text(said.substring(from));
            text(said.substring(from, start));
            open("code").text(said.substring(start + 1, end)).close("code");
            from = end + 1;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
