package io.wirewatch.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.MessageConstraintException;

/** Says in our words what went wrong on the way to a server. */
final class Faults {
    private Faults() {}

    static WebFault named(IOException failure, Origin origin) {
        String place = origin.place();
        if (failure instanceof WebFault named) {
            return named;
        }
        if (failure instanceof UnknownHostException) {
            return new WebFault(WebFailure.UNREACHABLE, "unknown host " + origin.host());
        }
        if (failure instanceof ConnectException || failure instanceof NoRouteToHostException) {
            return new WebFault(WebFailure.UNREACHABLE, place + " cannot be reached");
        }
        if (failure instanceof InterruptedIOException) {
            return new WebFault(WebFailure.TIMEOUT, "no complete answer in time from " + place);
        }
        if (failure instanceof SSLException) {
            return new WebFault(WebFailure.BROKEN_CONNECTION, "no safe connection to " + place + ": " + root(failure));
        }
        if (failure instanceof MessageConstraintException) {
            return new WebFault(WebFailure.TOO_LARGE, "headers of " + place + ": " + root(failure));
        }
        return new WebFault(WebFailure.BROKEN_CONNECTION, place + ": " + root(failure));
    }

    private static String root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
