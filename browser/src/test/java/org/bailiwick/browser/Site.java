package org.bailiwick.browser;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody reaches by following links: one page of each sort. Two are of one sort where their
/// addresses differ by ids and values alone.
final class Site {
    private static final int PAGES_MAX = 200;
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[a-z]+_[0-9a-z]{26}");
    private static final Pattern VALUE = Pattern.compile("=[^&]*&?");
    private static final Pattern NO_NAME = Pattern.compile("[^a-z]+");

    private Site() {}

    /// @param request with the cookies of whoever looks
    /// @return addresses by the name of their sort
    static Map<String, String> pages(APIRequestContext request, String base) {
        Map<String, String> found = new TreeMap<>();
        Deque<String> left = new ArrayDeque<>();
        left.add("/");
        while (!left.isEmpty() && found.size() < PAGES_MAX) {
            APIResponse answer = request.get(base + left.removeFirst());
            Matcher links = LINK.matcher(answer.text());
            while (links.find()) {
                String path = links.group(1).replace("&amp;", "&");
                boolean page = !path.startsWith("/console/") && !path.startsWith("/api/");
                if (path.contains(".")) continue;
                if (!page || found.containsKey(name(path))) continue;
                if (!isPage(request.get(base + path), path)) continue;
                found.put(name(path), path);
                left.add(path);
            }
            answer.dispose();
        }
        return found;
    }

    private static boolean isPage(APIResponse answer, String path) {
        boolean stays = answer.url().endsWith(URI.create(path).getPath());
        boolean text = answer.headers().getOrDefault("content-type", "").startsWith("text/html");
        boolean page = answer.status() == 200 && text && (stays || path.contains("?"));
        answer.dispose();
        return page;
    }

    /// Its address without ids and values, as the name of a file: `users-one`, `map-by-asset`.
    static String name(String path) {
        String bare =
                VALUE.matcher(ID.matcher(path).replaceAll("one").replace("?", "-by-"))
                        .replaceAll("-");
        String name = NO_NAME.matcher(bare).replaceAll("-").replaceAll("^-|-$", "");
        String inside = name.replaceFirst("^b-one-?", "");
        return inside.isEmpty() ? "overview" : inside;
    }
}
