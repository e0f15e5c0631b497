package io.wirewatch.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps us from being sent to machines that only we can reach: whoever may add a feed, or redirect one, must not read what this machine or its
 * network would tell us. Looks a host up once for each connection; what it has judged is what is then connected to, so a name server that changes
 * its answer in between gains nothing. Safe to share between threads.
 */
public final class AddressGuard {
    /** What no public server stands on: the special-purpose registries of IANA (RFC 6890, section 2.2.2) and multicast. */
    private static final List<AddressBlock> NOT_PUBLIC_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    private static final AddressBlock GLOBAL_UNICAST = AddressBlock.of("2000::/3");
    /** Of the global ones (RFC 6890, section 2.2.3): protocol assignments with Teredo, documentation, 6to4. */
    private static final List<AddressBlock> NOT_PUBLIC_V6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    /** Stands for the IPv4 address in its last four bytes, on networks that have IPv6 only (RFC 6052, section 2.1). */
    private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

    /** Looks a host up: a name, or an address as literal, without brackets. */
    public interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    private final Resolver resolver;
    private final boolean allowPrivate;

    public AddressGuard(Resolver resolver, boolean allowPrivate) {
        this.resolver = resolver;
        this.allowPrivate = allowPrivate;
    }

    /** A guard that asks the system's name service. */
    public static AddressGuard system(boolean allowPrivate) {
        return new AddressGuard(host -> List.of(InetAddress.getAllByName(host)), allowPrivate);
    }

    /**
     * The addresses at which the host may be asked. One that is not public among others that are is enough to refuse them all.
     *
     * @throws UnknownHostException when it has none
     * @throws WebFault when it must not be asked
     */
    List<InetAddress> addresses(String host) throws IOException {
        List<InetAddress> addresses = resolver.resolve(host);
        if (addresses.isEmpty()) {
            throw new UnknownHostException(host);
        }
        if (!allowPrivate && !addresses.stream().allMatch(AddressGuard::isPublic)) {
            throw new WebFault(WebFailure.FORBIDDEN_ADDRESS, host + " lies in a private network");
        }
        return addresses;
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NAT64.contains(bytes)) {
            return isPublicV4(Arrays.copyOfRange(bytes, 12, 16));
        }
        return bytes.length == 4 ? isPublicV4(bytes) : isPublicV6(bytes);
    }

    private static boolean isPublicV4(byte[] bytes) {
        return NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(bytes));
    }

    /** The rest is loopback, link-local, unique-local, multicast, or carries an IPv4 address that Java has not unwrapped. */
    private static boolean isPublicV6(byte[] bytes) {
        return GLOBAL_UNICAST.contains(bytes) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(bytes));
    }

    private static List<AddressBlock> blocks(String... written) {
        return Stream.of(written).map(AddressBlock::of).toList();
    }
}
