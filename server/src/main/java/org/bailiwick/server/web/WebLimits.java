package org.bailiwick.server.web;

/// How much a request may bring. Each is listed in `docs/operating.md`.
public final class WebLimits {
    /// The most bytes of a body.
    public static final int BODY_BYTES_MAX = 1 << 20;

    /// The deepest nesting of a JSON body.
    public static final int JSON_DEPTH_MAX = 32;

    /// The most characters of one text in a JSON body.
    public static final int JSON_TEXT_MAX = 64 << 10;

    /// The most characters of the name of a member in a JSON body.
    public static final int JSON_NAME_MAX = 1_024;

    /// The most digits of a number in a JSON body.
    public static final int JSON_NUMBER_MAX = 64;

    /// The most bytes of all headers together.
    public static final int HEADERS_BYTES_MAX = 16 << 10;

    /// The most bytes of the first line of a request.
    public static final int FIRST_LINE_BYTES_MAX = 4 << 10;

    /// The most characters of `X-Request-ID`.
    public static final int REQUEST_ID_MAX = 256;

    /// The longest place in a list, in characters.
    public static final int AFTER_MAX = 128;

    /// The longest name in a query that an answer says again, in characters.
    public static final int QUERY_NAME_MAX = 64;

    /// The most connections open at a time.
    public static final int CONNECTIONS_MAX = 10_000;

    /// The lowest status of an answer that is a refusal.
    static final int REFUSALS_FROM = 400;

    private WebLimits() {}
}
