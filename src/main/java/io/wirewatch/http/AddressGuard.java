package io.wirewatch.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Keeps the poller from being sent to machines that only we can reach: whoever may add a feed, or redirect one, must not read
 * what this machine or its network would tell us. Asked before each hop of a fetch. Safe to share between threads.
 *
 * <p>The connection resolves the name once more. The JDK remembers a look-up for 30 seconds by default, so both see the same
 * answer unless someone turned that off; a name server that changes its answer in between is not guarded against otherwise.
 */
public final class AddressGuard {
    /** Looks a host up. */
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
     * Whether the host may be asked: all its addresses must be public ones.
     *
     * @throws UnknownHostException when it has none
     */
    boolean allows(String host) throws UnknownHostException {
        return allowPrivate || resolver.resolve(host).stream().allMatch(AddressGuard::isPublic);
    }

    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        byte[] bytes = address.getAddress();
        return !special && (address instanceof Inet4Address ? isPublicV4(bytes) : isPublicV6(bytes));
    }

    /** What the JDK does not know to be special, from the IANA registry (RFC 6890). */
    private static boolean isPublicV4(byte[] bytes) {
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        boolean carrierNat = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        return first != 0 && first < 240 && !carrierNat && !benchmark;
    }

    /** Only global unicast (2000::/3) is public, and of that not what carries an IPv4 address inside (6to4, Teredo). */
    private static boolean isPublicV6(byte[] bytes) {
        boolean global = (bytes[0] & 0xE0) == 0x20;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        boolean teredo = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0 && bytes[3] == 0;
        return global && !sixToFour && !teredo;
    }
}
