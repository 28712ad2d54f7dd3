package org.bailiwick.server.authzen;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.Hash;
import org.bailiwick.server.web.Fault;
import org.bailiwick.server.web.Form;
import org.bailiwick.server.web.Json;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// A part of the results of a search.
///
/// Results are told in the order of their ids, and a token names the last one told: what changes
/// meanwhile makes nothing come twice.
///
/// @param asked whether the caller asked for pages
/// @param limit the most results on this page
/// @param after the id after which it begins; empty for the first page
/// @param search the hash of everything else that was asked
record Page(boolean asked, int limit, Optional<String> after, String search) {
    /// The most results of one answer.
    static final int RESULTS_MAX = 1_000;

    private static final int TOKEN_MAX = 4_096;
    private static final char BETWEEN = '\n';

    /// @param search everything that was asked but the page
    static Page of(Form body, String search) {
        String hash = Hash.of(search.getBytes(UTF_8)).toString();
        Optional<Form> page = body.findObject("page");
        if (page.isEmpty()) return new Page(false, RESULTS_MAX, Optional.empty(), hash);
        page.get().findObject("properties");
        Optional<Integer> limit = page.get().findCount("limit");
        Optional<String> token =
                page.get().findText("token", TOKEN_MAX).filter(text -> !text.isEmpty());
        if (token.isEmpty()) {
            int most = Math.min(limit.orElse(RESULTS_MAX), RESULTS_MAX);
            return new Page(true, most, Optional.empty(), hash);
        }
        return follow(page.get(), token.get(), limit, hash);
    }

    private static Page follow(Form page, String token, Optional<Integer> limit, String hash) {
        String[] parts = open(page, token).split("\n", 3);
        if (parts.length != 3) throw stale(page);
        int was = number(page, parts[1]);
        boolean other = limit.isPresent() && Math.min(limit.get(), RESULTS_MAX) != was;
        if (!parts[0].equals(hash) || other) throw stale(page);
        return new Page(true, was, Optional.of(parts[2]).filter(a -> !a.isEmpty()), hash);
    }

    private static String open(Form page, String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException none) {
            throw stale(page);
        }
    }

    private static int number(Form page, String digits) {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0 && number <= RESULTS_MAX) return number;
        } catch (NumberFormatException none) {
            throw stale(page);
        }
        throw stale(page);
    }

    private static Fault stale(Form page) {
        return page.wrong(
                "token", "goes with another search: repeat the same one with it, or begin without");
    }

    /// The answer with its part of these results.
    ///
    /// @param results by what they are ordered by
    ObjectNode answer(NavigableMap<String, ObjectNode> results) {
        var rest = after.isPresent() ? results.tailMap(after.get(), false) : results;
        List<String> told = rest.keySet().stream().limit(limit).toList();
        boolean more = rest.size() > told.size();
        ObjectNode answer = Json.object();
        if (asked || more) {
            ObjectNode page = answer.putObject("page");
            String last = told.isEmpty() ? after.orElse("") : told.getLast();
            page.put("next_token", more ? token(last) : "");
            page.put("count", told.size());
            page.put("total", results.size());
        }
        ArrayNode all = answer.putArray("results");
        for (String key : told) all.add(results.get(key));
        return answer;
    }

    private String token(String last) {
        String text = String.join(String.valueOf(BETWEEN), Arrays.asList(search, "" + limit, last));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }
}
