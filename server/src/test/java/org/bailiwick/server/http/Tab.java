package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A tab of a browser in which somebody uses the console: it keeps cookies as a browser does,
/// follows nothing by itself, and sends forms with what the last page had in its hidden fields.
final class Tab implements AutoCloseable {
    private final World world;
    private final Sender sender = new Sender();
    private final String source;
    final Map<String, String> cookies = new LinkedHashMap<>();
    String csrf = "";
    String account = "";
    String language = "en";

    Tab(World world) {
        this(world, Browser.freshSource());
    }

    Tab(World world, String source) {
        this.world = world;
        this.source = source;
    }

    /// With a session of this person that was made beside the front door.
    static Tab in(World world, PersonId person, Proof proof) {
        Browser browser = Browser.in(world, person, proof);
        Tab tab = new Tab(world);
        tab.cookies.put("bailiwick_session", browser.cookie);
        tab.csrf = browser.csrf;
        tab.account = person.toString();
        return tab;
    }

    /// What was answered.
    record Page(Answer answer, String text) {
        int status() {
            return answer.status();
        }

        Optional<String> header(String name) {
            return answer.header(name);
        }

        /// Where it leads; empty where it does not.
        String to() {
            return header("Location").or(() -> header("HX-Redirect")).orElse("");
        }

        List<String> cookies() {
            return answer.all("Set-Cookie");
        }
    }

    String session() {
        return cookies.getOrDefault("bailiwick_session", "");
    }

    Page get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /// @param fields names and values by turns
    Page post(String path, String... fields) {
        return post(Map.of(), path, fields);
    }

    /// As a page with our script sends it.
    Page swap(String path, String... fields) {
        return post(Map.of("HX-Request", "true"), path, fields);
    }

    Page post(Map<String, String> headers, String path, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        if (!csrf.isEmpty()) all.put("csrf", csrf);
        if (!account.isEmpty()) all.put("account", account);
        for (int i = 0; i + 1 < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
        StringBuilder body = new StringBuilder();
        all.forEach((name, value) ->
                body.append(body.isEmpty() ? "" : "&")
                        .append(URLEncoder.encode(name, UTF_8))
                        .append('=')
                        .append(URLEncoder.encode(value, UTF_8)));
        var request = request(path).header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::setHeader);
        return send(request.POST(HttpRequest.BodyPublishers.ofString(body.toString())).build());
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request =
                HttpRequest.newBuilder(world.at(path))
                        .header("X-Forwarded-For", source)
                        .header("Accept-Language", language)
                        .header("Accept", "text/html")
                        .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0");
        String sent =
                String.join(
                        "; ",
                        cookies.entrySet().stream()
                                .map(c -> c.getKey() + "=" + c.getValue())
                                .toList());
        if (!sent.isEmpty()) request.header("Cookie", sent);
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        return request;
    }

    private Page send(HttpRequest request) {
        Answer answer = sender.send(request);
        answer.all("Set-Cookie").forEach(this::keep);
        String text = answer.text();
        csrf = hidden(text, "csrf").orElse(csrf);
        account = hidden(text, "account").orElse(account);
        return new Page(answer, text);
    }

    private void keep(String header) {
        String name = header.substring(0, header.indexOf('='));
        String value = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        if (header.contains("Max-Age=0;")) cookies.remove(name);
        else cookies.put(name, value);
    }

    /// The value of the first hidden field of this name.
    static Optional<String> hidden(String text, String name) {
        Matcher found =
                Pattern.compile("name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                        .matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /// Signs in by the form.
    Page signIn(String address, String password, String... more) {
        String[] fields = new String[4 + more.length];
        fields[0] = "address";
        fields[1] = address;
        fields[2] = "password";
        fields[3] = password;
        System.arraycopy(more, 0, fields, 4, more.length);
        Page page = post("/sign-in", fields);
        csrf = "";
        account = "";
        return page;
    }

    @Override
    public void close() {
        sender.close();
    }
}
