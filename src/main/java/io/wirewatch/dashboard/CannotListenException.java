package io.wirewatch.dashboard;

import java.net.BindException;

/** The page cannot be served where the settings say. The message says why and what to do. */
public final class CannotListenException extends RuntimeException {
    private CannotListenException(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotListenException of(DashboardSettings settings, Throwable failure) {
        return new CannotListenException(message(settings, rootOf(failure)), failure);
    }

    private static String message(DashboardSettings settings, Throwable root) {
        String reason = String.valueOf(root.getMessage());
        if (root instanceof BindException && reason.contains("in use")) {
            return "port " + settings.port() + " is taken; choose another with --port";
        }
        if (reason.contains("Permission denied")) {
            return "port " + settings.port() + " needs privileges; choose one above 1023 with --port";
        }
        return "cannot listen at " + settings.host() + " port " + settings.port() + ": " + reason
                + "; choose an address of this machine with --host";
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
