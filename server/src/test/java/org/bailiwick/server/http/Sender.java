package org.bailiwick.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Sends what is asked and nothing besides, follows nothing, keeps no cookies, tries nothing twice,
/// and reads in the thread that asks. Under load the JDK's own client takes, once in some hundred
/// thousand requests, a quick answer for something that came on an idle connection, and drops both.
public final class Sender implements AutoCloseable {
    private final CloseableHttpClient client =
            HttpClients.custom()
                    .disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .disableAuthCaching()
                    .disableContentCompression()
                    .disableDefaultUserAgent()
                    .setDefaultRequestConfig(
                            RequestConfig.custom().setProtocolUpgradeEnabled(false).build())
                    .build();

    public Answer send(HttpRequest request) {
        URI uri = request.uri();
        var sent = new HttpUriRequestBase(request.method(), uri);
        request.headers()
                .map()
                .forEach((name, values) -> values.forEach(value -> sent.addHeader(name, value)));
        byte[] body = Sent.bytes(request);
        if (body.length > 0) sent.setEntity(new ByteArrayEntity(body, null));
        HttpHost host = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
        try {
            return answer(client.executeOpen(host, sent, null), sent);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Answer answer(ClassicHttpResponse response, HttpUriRequestBase sent)
            throws IOException {
        HttpHeaders headers = headers(response);
        byte[] bytes;
        if (headers.firstValue("content-type").equals(Optional.of("text/event-stream"))) {
            bytes = first(response);
            // To close the answer would be to read it to its end.
            sent.abort();
        } else {
            bytes = whole(response);
            response.close();
        }
        return new Answer(response.getCode(), headers, bytes);
    }

    private static HttpHeaders headers(ClassicHttpResponse response) {
        Map<String, List<String>> all = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            all.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(header.getValue());
        }
        return HttpHeaders.of(all, (_, _) -> true);
    }

    private static byte[] whole(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? new byte[0] : entity.getContent().readAllBytes();
    }

    private static byte[] first(ClassicHttpResponse response) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = response.getEntity().getContent();
        for (int b = in.read(); b >= 0; b = in.read()) {
            read.write(b);
            if (read.toString(UTF_8).endsWith("\n\n")) break;
        }
        return read.toByteArray();
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
