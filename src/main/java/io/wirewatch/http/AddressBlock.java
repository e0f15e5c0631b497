package io.wirewatch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * All addresses that begin with the same bits (RFC 4632, section 3.1; RFC 4291, section 2.3).
 *
 * @param first the lowest of them; 4 bytes or 16
 * @param bits how many of its bits all of them share
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AddressBlock(byte[] first, int bits) {
    /** Reads {@code 10.0.0.0/8} or {@code fc00::/7}; only literal addresses, so that no name service is asked. */
    static AddressBlock of(String written) {
        int slash = written.indexOf('/');
        try {
            byte[] first = InetAddress.getByName(written.substring(0, slash)).getAddress();
            return new AddressBlock(first, Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a block of addresses: " + written, e);
        }
    }

    boolean contains(byte[] address) {
        if (address.length != first.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += 8) {
            int mask = 0xFF << Math.max(0, 8 - (bits - bit));
            if (((address[bit / 8] ^ first[bit / 8]) & mask & 0xFF) != 0) {
                return false;
            }
        }
        return true;
    }
}
