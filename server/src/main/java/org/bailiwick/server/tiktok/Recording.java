package org.bailiwick.server.tiktok;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A recorded walk over TikTok's Business API: what each of its lines says.
///
/// @param count how many lines it has
/// @param bad lines that cannot be read
/// @param notices what was not understood
record Recording(int count, List<Told> told, List<Notice> bad, List<Notice> notices) {
    private static final int OK = 0;

    Recording {
        told = List.copyOf(told);
        bad = List.copyOf(bad);
        notices = List.copyOf(notices);
    }

    /// Reads to the end. A line is one request and the response to it.
    static Recording read(InputStream file, Progress progress) throws IOException {
        var lines = new LineReader(file);
        var reading = new Reading();
        while (lines.next()) {
            if (lines.number() > LineReader.LINES_MAX) {
                reading.bad.add(Notice.at(lines.number(), Matter.TOO_MANY_LINES));
                break;
            }
            reading.line(lines);
            progress.read(lines.number());
        }
        return new Recording(lines.number(), reading.told, reading.bad, reading.notices);
    }

    private static final class Reading {
        private final List<Told> told = new ArrayList<>();
        private final List<Notice> bad = new ArrayList<>();
        private final List<Notice> notices = new ArrayList<>();

        void line(LineReader lines) {
            if (lines.isTooLong()) {
                bad.add(Notice.at(lines.number(), Matter.TOO_LONG));
                return;
            }
            if (lines.isBlank()) return;
            switch (Exchange.read(lines.number(), lines.bytes())) {
                case Exchange.Bad(var notice) -> bad.add(notice);
                case Exchange.Read(var exchange) -> exchange(exchange);
            }
        }

        private void exchange(Exchange exchange) {
            int line = exchange.line();
            if (exchange.code() != OK) {
                String code = Integer.toString(exchange.code());
                notices.add(Notice.at(line, Matter.REFUSED_BY_TIKTOK, code, exchange.message()));
                return;
            }
            if (!exchange.method().equals("GET")) {
                notices.add(Notice.at(line, Matter.METHOD, exchange.method(), exchange.path()));
                return;
            }
            Optional<Endpoint> endpoint = Endpoints.find(exchange.path());
            if (endpoint.isEmpty()) {
                notices.add(Notice.at(line, Matter.ENDPOINT, exchange.path()));
                return;
            }
            Optional<Query> query = Query.of(exchange.request());
            if (query.isEmpty()) {
                notices.add(Notice.at(line, Matter.PARAMETER, "filtering"));
                return;
            }
            answer(exchange, endpoint.get(), query.get());
        }

        private void answer(Exchange exchange, Endpoint endpoint, Query query) {
            int line = exchange.line();
            Optional<String> strange = query.beside(endpoint.parameters(), endpoint.filters());
            if (strange.isPresent()) {
                notices.add(Notice.at(line, Matter.PARAMETER, strange.get()));
                return;
            }
            for (String needed : endpoint.needed()) {
                if (query.get(needed).isEmpty()) {
                    notices.add(Notice.at(line, Matter.NO_PARAMETER, needed));
                    return;
                }
            }
            Told.Page page = page(query, exchange.data().path("page_info"));
            if (page.known() && page.number() != query.page()) {
                String answered = Integer.toString(page.number());
                String asked = Integer.toString(query.page());
                bad.add(Notice.at(line, Matter.PAGE_OTHER, asked, answered));
                return;
            }
            var rows = new Rows(line);
            endpoint.reader().read(query, exchange.data(), rows);
            told.add(rows.told(query.list(exchange.path()), page));
            notices.addAll(rows.notices());
        }

        private static Told.Page page(Query query, JsonNode info) {
            var number = Json.number(info, "page");
            var pages = Json.number(info, "total_page");
            var total = Json.number(info, "total_number");
            if (pages.isEmpty() || total.isEmpty()) {
                return new Told.Page(query.page(), 0, 0, false);
            }
            return new Told.Page(
                    number.orElse(query.page()), pages.getAsInt(), total.getAsInt(), true);
        }
    }
}
