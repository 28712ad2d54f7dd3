package org.bailiwick.server.outward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// Which addresses are of somebody outside.
class NetworksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "2130706433",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "203.0.113.7",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::7f00:1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void nobodyOutsideIsThere(String address) throws UnknownHostException {
        assertThat(Networks.inside(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "64:ff9b::8.8.8.8",
                "2a00:1450:4001::1",
                "2606:4700:4700::1111"
            })
    void somebodyOutsideIsThere(String address) throws UnknownHostException {
        assertThat(Networks.inside(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void networksAreRead() throws UnknownHostException {
        Networks some = Networks.parse(" 10.0.0.0/9, 192.168.1.7 fd00::/8\n");
        assertThat(some.contains(InetAddress.getByName("10.127.255.255"))).isTrue();
        assertThat(some.contains(InetAddress.getByName("10.128.0.0"))).isFalse();
        assertThat(some.contains(InetAddress.getByName("192.168.1.7"))).isTrue();
        assertThat(some.contains(InetAddress.getByName("192.168.1.8"))).isFalse();
        assertThat(some.contains(InetAddress.getByName("fd12::9"))).isTrue();
        assertThat(some.contains(InetAddress.getByName("fe12::9"))).isFalse();
        assertThat(Networks.parse("").all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/x", "localhost", "/8"})
    void whatIsNoNetworkIsRefused(String text) {
        assertThatThrownBy(() -> Networks.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
