package org.bailiwick.server.tiktok;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A recording in the making. JSON is written with single quotes.
final class Tape {
    static final Path SAMPLE =
            Path.of(System.getProperty("bailiwick.root", ".."), "samples/tiktok-recording.jsonl");

    private final List<String> lines = new ArrayList<>();

    /// The recording that comes with the program.
    static Tape sample() {
        try {
            var tape = new Tape();
            tape.lines.addAll(Files.readAllLines(SAMPLE));
            return tape;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Three businesses, as far as the tests need them: `1` with members and an ad account, which
    /// it shares with `2`.
    static Tape small() {
        return new Tape()
                .list("bc/get", "'bc_id':'1'", business("1", "Nordwind"))
                .list("bc/get", "'bc_id':'2'", business("2", "Agentur"))
                .list(
                        "bc/member/get",
                        "'bc_id':'1'",
                        member("11", "ADMIN"),
                        member("12", "STANDARD"))
                .list("bc/member/get", "'bc_id':'2'", member("21", "ADMIN"))
                .list("bc/asset/admin/get", "'bc_id':'1','asset_type':'ADVERTISER'", asset("100"))
                .list(
                        "bc/asset/member/get",
                        "'bc_id':'1','asset_type':'ADVERTISER','asset_id':'100'",
                        held("12", "OPERATOR"))
                .list("bc/partner/get", "'bc_id':'1'", "{'bc_id':'2','bc_name':'Agentur'}")
                .list("bc/partner/get", "'bc_id':'2'", "{'bc_id':'1','bc_name':'Nordwind'}")
                .list(
                        "bc/partner/asset/get",
                        shares("1", "2", "SHARING"),
                        shared("100", "OPERATOR"))
                .list(
                        "bc/partner/asset/get",
                        shares("2", "1", "SHARED"),
                        shared("100", "OPERATOR"));
    }

    static String business(String id, String name) {
        return "{'bc_info':{'bc_id':'%s','name':'%s','timezone':'Europe/Berlin','status':'ENABLE'}}"
                .formatted(id, name);
    }

    static String member(String user, String role) {
        return member(user, role, "BOUND", "");
    }

    static String member(String user, String role, String status, String finance) {
        String more = finance.isEmpty() ? "" : "'finance_role':'" + finance + "'";
        return ("{'user_id':'%s','user_name':'User %s','user_email':'u%s@x.example',"
                        + "'user_role':'%s','relation_status':'%s','ext_user_role':{%s}}")
                .formatted(user, user, user, role, status, more);
    }

    static String asset(String id) {
        return asset(id, "ADVERTISER", "OWNER_BC", "'advertiser_status':'STATUS_ENABLE'");
    }

    static String asset(String id, String type, String relation, String more) {
        return ("{'asset_type':'%s','asset_id':'%s','asset_name':'Asset %s','relation_type':'%s',"
                        + "'relation_status':'BOUND'%s}")
                .formatted(type, id, id, relation, more.isEmpty() ? "" : "," + more);
    }

    static String held(String user, String role) {
        return ("{'user_id':'%s','user_name':'User %s','user_email':'u%s@x.example',"
                        + "'advertiser_role':'%s'}")
                .formatted(user, user, user, role);
    }

    static String shares(String business, String partner, String direction) {
        return "'bc_id':'%s','partner_id':'%s','asset_type':'ADVERTISER','share_type':'%s'"
                .formatted(business, partner, direction);
    }

    static String shared(String asset, String role) {
        return "{'asset_id':'%s','asset_type':'ADVERTISER','advertiser_role':'%s'}"
                .formatted(asset, role);
    }

    /// A list of one page.
    Tape list(String path, String query, String... rows) {
        return page(path, query, 1, 1, rows.length, rows);
    }

    Tape page(String path, String query, int page, int pages, int total, String... rows) {
        String data = "'list':[" + String.join(",", rows) + "]";
        return answer(path, query, page, pages, total, data);
    }

    /// All groups of a business; then the content of one.
    Tape groups(String business, String... groups) {
        return answer(
                "bc/asset_group/list",
                "'bc_id':'" + business + "'",
                1,
                1,
                groups.length,
                "'asset_groups':[" + String.join(",", groups) + "]");
    }

    Tape group(String business, String group, String entity, String... rows) {
        String field = entity.equals("ASSET") ? "assets" : "members";
        return answer(
                "bc/asset_group/get",
                "'bc_id':'%s','asset_group_id':'%s','query_entity':'%s'"
                        .formatted(business, group, entity),
                1,
                1,
                rows.length,
                "'asset_group':{'asset_group_id':'%s','asset_group_name':'Group','%s':[%s]}"
                        .formatted(group, field, String.join(",", rows)));
    }

    private Tape answer(String path, String query, int page, int pages, int total, String data) {
        return line(
                ("{'request':{'method':'GET','path':'/open_api/v1.3/%s/','query':{%s,'page':'%d'},"
                                + "'as_user':'a@x.example'},'response':{'code':0,'message':'OK',"
                                + "'data':{%s,'page_info':{'page':%d,'page_size':20,"
                                + "'total_number':%d,'total_page':%d}}}}")
                        .formatted(path, query, page, data, page, total, pages));
    }

    Tape line(String text) {
        lines.add(text.replace('\'', '"'));
        return this;
    }

    /// Writes a line anew.
    ///
    /// @param number from 1
    Tape edit(int number, String what, String with) {
        String before = lines.get(number - 1);
        String after = before.replace(what.replace('\'', '"'), with.replace('\'', '"'));
        if (after.equals(before)) throw new IllegalArgumentException("nothing to edit: " + what);
        lines.set(number - 1, after);
        return this;
    }

    /// Writes every line anew.
    Tape editAll(String what, String with) {
        lines.replaceAll(line -> line.replace(what, with));
        return this;
    }

    Tape without(int number) {
        lines.remove(number - 1);
        return this;
    }

    List<String> lines() {
        return lines;
    }

    InputStream open() {
        String text = String.join("\n", lines) + "\n";
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    Recording read() {
        try {
            return Recording.read(open(), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Gathering gather() {
        return Gathering.of(read().told());
    }

    Wanted wanted() {
        return gather().wanted();
    }

    /// What a map has for a key that is there.
    static <K, V> V at(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }
}
