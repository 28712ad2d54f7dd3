package org.bailiwick.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

class RequestIdsTest {
    /// However many there were: an answer with one in it would else be longer from time to time.
    @Test
    void areDifferentAndOfOneLength() {
        RequestIds ids = new RequestIds(new SecureRandom());
        List<String> many = Stream.generate(ids::next).limit(50_000).toList();
        assertThat(many).doesNotHaveDuplicates();
        assertThat(many.stream().mapToInt(String::length).distinct().count()).isEqualTo(1);
    }
}
