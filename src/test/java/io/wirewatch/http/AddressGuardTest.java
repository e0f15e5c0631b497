package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    /** Literal addresses only: no name service is asked. */
    private static final Map<String, List<String>> HOSTS = Map.of(
            "news.example", List.of("93.184.215.14"),
            "inside.example", List.of("10.1.2.3"),
            "both.example", List.of("93.184.215.14", "127.0.0.1"));

    private final AddressGuard guard = new AddressGuard(AddressGuardTest::resolve, false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::1",
                "fec0::1",
                "192.0.0.8",
                "192.0.2.1",
                "198.51.100.1",
                "198.19.255.255",
                "203.0.113.1",
                "192.88.99.1",
                "239.255.255.255",
                "fe80::1%1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2001:db8::1",
                "2001:1ff::1",
                "2001:20::1",
                "3fff::1",
                "100::1",
                "5f00::1"
            })
    void whatOnlyWeCanReachIsNotPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "93.184.215.14",
                "1.1.1.1",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:db00::1",
                "2001:200::1",
                "64:ff9b::808:808",
                "192.0.1.1",
                "192.0.3.1",
                "198.51.99.1",
                "203.0.112.1",
                "169.253.1.1",
                "11.0.0.1",
                "126.0.0.1",
                "128.0.0.1",
                "3ffe::1"
            })
    void theRestIsPublic(String address) throws UnknownHostException {
        assertThat(AddressGuard.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() throws IOException {
        assertThat(guard.addresses("news.example")).containsExactly(InetAddress.getByName("93.184.215.14"));
        assertThatThrownBy(() -> guard.addresses("inside.example")).isInstanceOf(WebFault.class);
        assertThatThrownBy(() -> guard.addresses("both.example")).isInstanceOf(WebFault.class);
    }

    @Test
    void anUnknownHostIsNoAddressAtAll() {
        assertThatThrownBy(() -> guard.addresses("nowhere.example")).isInstanceOf(UnknownHostException.class);
        assertThatThrownBy(() -> new AddressGuard(host -> List.of(), true).addresses("empty.example"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void theSettingAllowsAll() throws IOException {
        assertThat(new AddressGuard(AddressGuardTest::resolve, true).addresses("both.example"))
                .hasSize(2);
    }

    /** However an address is written, it is the resolved one that is judged; a name service is not asked for these. */
    @ParameterizedTest
    @ValueSource(strings = {"2130706433", "127.1", "::ffff:127.0.0.1", "::ffff:7f00:1", "0"})
    void noSpellingLeadsToThisMachine(String written) {
        assertThatThrownBy(() -> AddressGuard.system(false).addresses(written)).isInstanceOf(WebFault.class);
    }

    /** Newer JDKs do not take these for addresses at all. */
    @ParameterizedTest
    @ValueSource(strings = {"0x7f.1", "0x7f000001"})
    void hexadecimalNumbersDoNotEither(String written) {
        assertThatThrownBy(() -> AddressGuard.system(false).addresses(written)).isInstanceOf(IOException.class);
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        if (!HOSTS.containsKey(host)) {
            throw new UnknownHostException(host);
        }
        List<InetAddress> addresses = new ArrayList<>();
        for (String address : HOSTS.get(host)) {
            addresses.add(InetAddress.getByName(address));
        }
        return addresses;
    }
}
