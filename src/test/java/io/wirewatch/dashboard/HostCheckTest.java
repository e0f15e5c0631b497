package io.wirewatch.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostCheckTest {
    @Test
    void theBoundHostIsOurs() {
        assertThat(new HostCheck("News.Example").allows("news.example:8080")).isTrue();
        assertThat(new HostCheck("fd00::7").allows("[FD00::7]:8080")).isTrue();
        assertThat(new HostCheck("news.example").allows("other.example")).isFalse();
    }

    @Test
    void allAddressesMeanAnyAddressButNoName() {
        HostCheck hosts = new HostCheck("0.0.0.0");
        assertThat(hosts.allows("10.1.2.3:8080")).isTrue();
        assertThat(new HostCheck("::").allows("[fd00::7]")).isTrue();
        assertThat(hosts.allows("rebound.example")).isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        HostCheck hosts = new HostCheck("127.0.0.1");
        assertThat(hosts.allows(null)).isFalse();
        assertThat(hosts.allows("")).isFalse();
        assertThat(hosts.allows("localhost:80:90")).isFalse();
        assertThat(hosts.allows("localhost.")).isFalse();
        assertThat(hosts.allows("[".repeat(100_000))).isFalse();
        assertThat(hosts.allows("[" + "1:".repeat(100_000))).isFalse();
    }

    @Test
    void aTurkishMachineKnowsItselfToo() {
        // In Turkish the small letter of I is not i.
        assertThat(new HostCheck("WIRE.EXAMPLE").allows("wire.example")).isTrue();
    }
}
