package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextDecoderTest {
    private static final String TEXT = "<p>Überschwemmung in Łódź";

    @Test
    void aByteOrderMarkIsBelievedAndTakenOff() {
        for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE")) {
            byte[] marked = ("\uFEFF" + TEXT).getBytes(Charset.forName(charset));
            assertThat(TextDecoder.decode(marked, List.of("ISO-8859-1")))
                    .as(charset)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void utf16IsSeenWithoutAMark() {
        assertThat(TextDecoder.decode(TEXT.getBytes(StandardCharsets.UTF_16BE), List.of()))
                .isEqualTo(TEXT);
    }

    @Test
    void validUtf8IsUtf8WhateverIsDeclared() {
        assertThat(TextDecoder.decode(TEXT.getBytes(StandardCharsets.UTF_8), List.of("windows-1250")))
                .isEqualTo(TEXT);
    }

    @Test
    void theDeclaredCharsetIsUsed() {
        assertThat(TextDecoder.decode(TEXT.getBytes(Charset.forName("ISO-8859-2")), List.of("iso-8859-2")))
                .isEqualTo(TEXT);
    }

    @Test
    void latin1MeansTheQuotesOfWindowsToo() {
        byte[] quoted = {(byte) 0x93, 'a', (byte) 0x94};
        assertThat(TextDecoder.decode(quoted, List.of("ISO-8859-1"))).isEqualTo("“a”");
    }

    @Test
    void unknownAndImpossibleDeclarationsArePassedOver() {
        byte[] ascii = "<rss/>".getBytes(StandardCharsets.US_ASCII);
        assertThat(TextDecoder.decode(ascii, Arrays.asList(null, "utf-16", "klingon", "!!")))
                .isEqualTo("<rss/>");
    }

    @Test
    void oneBadByteDoesNotSpoilUtf8() {
        byte[] bytes = "Łódź à x".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        assertThat(TextDecoder.decode(bytes, List.of())).isEqualTo("Łódź à \uFFFD");
    }

    @Test
    void withoutADeclarationTheCharsetIsGuessed() {
        String russian = "Вода в реке поднялась, и дороги в городе закрыты до понедельника. ".repeat(5);
        assertThat(TextDecoder.decode(russian.getBytes(Charset.forName("windows-1251")), List.of()))
                .isEqualTo(russian);
    }
}
