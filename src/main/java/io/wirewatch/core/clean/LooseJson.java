package io.wirewatch.core.clean;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Just enough JSON to read what web pages embed: objects as {@link Map}, arrays as {@link List}, everything else as {@link String}. It takes
 * raw line ends in strings and trailing commas, since pages have them, and what comes after the first value is not looked at. The
 * core does without a JSON library on purpose. Not to be shared between threads.
 */
final class LooseJson {
    private static final int MAX_DEPTH = 64;

    private final String text;
    private int at;

    private LooseJson(String text) {
        this.text = text;
    }

    /** The value, or null when the text is not JSON. */
    static Object parse(String text) {
        try {
            LooseJson json = new LooseJson(text);
            json.skipWrapping();
            return json.value(0);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Comment and CDATA marks, with which pages hide scripts from old browsers. */
    private void skipWrapping() {
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '[') {
            at++;
        }
        if (text.startsWith("[CDATA[", at)) {
            at += "[CDATA[".length();
            skipWrapping();
        }
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("too deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            default -> bareWord();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        at++;
        while (peek() != '}') {
            String name = string();
            expect(':');
            object.put(name, value(depth + 1));
            skipComma('}');
        }
        at++;
        return object;
    }

    private List<Object> array(int depth) {
        List<Object> array = new ArrayList<>();
        at++;
        while (peek() != ']') {
            array.add(value(depth + 1));
            skipComma(']');
        }
        at++;
        return array;
    }

    private void skipComma(char end) {
        if (peek() == ',') {
            at++;
        } else if (peek() != end) {
            throw new IllegalArgumentException("no comma at " + at);
        }
    }

    private String string() {
        expect('"');
        StringBuilder string = new StringBuilder();
        while (unit() != '"') {
            string.append(unit() == '\\' ? escaped() : unit());
            at++;
        }
        at++;
        return string.toString();
    }

    /** The character that an escape stands for; leaves the place on the last one of the escape. */
    private char escaped() {
        at++;
        return switch (unit()) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b', 'f' -> ' ';
            case 'u' -> {
                if (at + 4 >= text.length()) {
                    throw new IllegalArgumentException("breaks off");
                }
                at += 4;
                // NumberFormatException is an IllegalArgumentException.
                yield (char) Integer.parseInt(text, at - 3, at + 1, 16);
            }
            default -> unit();
        };
    }

    private String bareWord() {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(unit()) || "+-.".indexOf(unit()) >= 0)) {
            at++;
        }
        if (at == start) {
            throw new IllegalArgumentException("no value at " + at);
        }
        String word = text.substring(start, at);
        return word.equals("null") ? null : word;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw new IllegalArgumentException("no " + c + " at " + at);
        }
        at++;
    }

    private char peek() {
        while (at < text.length() && Character.isWhitespace(unit())) {
            at++;
        }
        return unit();
    }

    private char unit() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("breaks off");
        }
        return text.charAt(at);
    }
}
