package org.bailiwick.server.outward;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What came of a request that was sent outside.
public sealed interface Outcome {
    /// The other side answered.
    ///
    /// @param headers by their names in small letters; of several of one name the first
    /// @param body as far as it was read, see [Outward#ANSWER_BYTES_MAX]
    record Answered(int status, Map<String, String> headers, byte[] body) implements Outcome {
        private static final int DIGITS_MAX = 9;

        public Answered {
            headers = Map.copyOf(headers);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Answered that
                    && status == that.status
                    && headers.equals(that.headers)
                    && Arrays.equals(body, that.body);
        }

        @Override
        public int hashCode() {
            return status + Arrays.hashCode(body);
        }

        public boolean ok() {
            return status / 100 == 2;
        }

        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
        }

        /// How long the other side asks us to wait, in seconds or until a moment.
        public Optional<Duration> retryAfter(Instant now) {
            String said = header("Retry-After").orElse("").strip();
            if (said.matches("[0-9]{1," + DIGITS_MAX + "}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(said)));
            }
            try {
                Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(said, Instant::from);
                return Optional.of(Duration.between(now, until)).filter(d -> !d.isNegative());
            } catch (DateTimeParseException none) {
                return Optional.empty();
            }
        }
    }

    /// There was no answer.
    record Failed(Why why) implements Outcome {}

    /// Why there was none.
    enum Why {
        /// The address is no `https://` address with a host, or is longer than it may be.
        ADDRESS,
        /// Nobody is known by this name.
        NO_SUCH_HOST,
        /// The name leads inside.
        INSIDE,
        /// Nobody listens there, or the connection broke.
        UNREACHABLE,
        /// It took too long.
        TOO_SLOW,
        /// The other side could not show that it is who it says.
        UNTRUSTED,
        /// What came is no HTTP.
        NO_HTTP;

        /// As it is told to programs: `no-such-host`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
