package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bailiwick.engine.change.PersonId;
import org.bailiwick.engine.decision.Question.Proof;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The console, as somebody looks at it and sends its forms.
final class ConsoleVisit implements AutoCloseable {
    private static final Pattern FORM = Pattern.compile("(?s)<form[^>]*>.*?</form>");
    private static final Pattern INPUT = Pattern.compile("<input type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final World world;
    private final String cookies;
    private final Sender sender = new Sender();

    private ConsoleVisit(World world, String cookies) {
        this.world = world;
        this.cookies = cookies;
    }

    static ConsoleVisit of(World world, PersonId person) {
        String token = Browser.in(world, person, Proof.TWO_STEPS).cookie;
        return new ConsoleVisit(world, "bailiwick_session=" + token);
    }

    static ConsoleVisit signedOut(World world) {
        return new ConsoleVisit(world, "");
    }

    /// The same, which sends an old cookie besides.
    ConsoleVisit doubled() {
        return new ConsoleVisit(world, cookies + "; " + cookies);
    }

    /// A page, or what else was answered.
    record Page(int status, String text, String location, boolean setsCookies) {}

    Page open(String path) {
        return open(path, "en");
    }

    Page open(String path, String language) {
        return send(request(path).header("Accept-Language", language).GET());
    }

    /// The hidden fields of the form that sends a command, or has this in it.
    List<Map.Entry<String, String>> form(Page page, String with) {
        Matcher forms = FORM.matcher(page.text());
        while (forms.find()) {
            if (!forms.group().contains(with)) continue;
            List<Map.Entry<String, String>> fields = new ArrayList<>();
            Matcher inputs = INPUT.matcher(forms.group());
            while (inputs.find()) {
                fields.add(Map.entry(part(NAME, inputs.group()), part(VALUE, inputs.group())));
            }
            return fields;
        }
        throw new AssertionError("no form with " + with + " in " + page.text());
    }

    private static String part(Pattern pattern, String input) {
        Matcher matcher = pattern.matcher(input);
        return matcher.find() ? matcher.group(1).replace("&amp;", "&") : "";
    }

    /// Sends a form of a page, with what is typed.
    Page press(Page page, String with, String... typed) {
        return send(page, "/do", with, typed);
    }

    Page send(Page page, String path, String with, String... typed) {
        List<Map.Entry<String, String>> fields = new ArrayList<>(form(page, with));
        for (int i = 0; i < typed.length; i += 2) fields.add(Map.entry(typed[i], typed[i + 1]));
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> field : fields) {
            if (!body.isEmpty()) body.append('&');
            body.append(URLEncoder.encode(field.getKey(), UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(field.getValue(), UTF_8));
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(world.at(path));
        return cookies.isEmpty() ? request : request.header("Cookie", cookies);
    }

    private Page send(HttpRequest.Builder request) {
        Answer answer = sender.send(request.build());
        boolean cookies = answer.header("Set-Cookie").isPresent();
        return new Page(
                answer.status(), answer.text(), answer.header("Location").orElse(""), cookies);
    }

    @Override
    public void close() {
        sender.close();
    }
}
