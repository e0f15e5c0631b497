package io.wirewatch.delivery;

import java.io.IOException;

/** The way to one client, which never waits: whoever writes asks first, and is called when it becomes ready. One thread at a time. */
interface Outlet {
    /** Whether something may be written; if not, the client's {@link EventClient#wake} is called once it is. */
    boolean isReady();

    /** Writes bytes, which nobody may change afterwards. */
    void write(byte[] bytes) throws IOException;

    /** Sends what was written. */
    void flush() throws IOException;

    /** Ends the answer, or breaks the connection where something still waits to be sent. */
    void end();
}
