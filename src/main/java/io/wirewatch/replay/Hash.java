package io.wirewatch.replay;

/** 64 bits for a text, so that millions of ids take little memory: FNV-1a, with a last mixing. Two ids of a replay collide as good as never. */
final class Hash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX = 0xff51afd7ed558ccdL;

    private Hash() {}

    static long of(String text) {
        long hash = BASIS;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return mixed(hash);
    }

    static long of(String text, long number) {
        return mixed(of(text) ^ (number * PRIME));
    }

    private static long mixed(long hash) {
        long half = (hash ^ (hash >>> 33)) * MIX;
        return half ^ (half >>> 33);
    }
}
