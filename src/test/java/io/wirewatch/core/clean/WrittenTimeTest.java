package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-03T10:20:30Z | 2026-02-03T10:20:30Z",
                "2026-02-03T10:20:30.250+02:00 | 2026-02-03T08:20:30.250Z",
                "2026-02-03T10:20+0545 | 2026-02-03T04:35:00Z",
                "2026-02-03 10:20:30 | 2026-02-03T10:20:30Z",
                "20260203T102030Z | 2026-02-03T10:20:30Z",
                "2026-02-03 | 2026-02-03T00:00:00Z",
                "2026-02 | 2026-02-01T00:00:00Z",
                "Tue, 03 Feb 2026 10:20:30 GMT | 2026-02-03T10:20:30Z",
                "Tue, 3 Feb 2026 10:20:30 -0500 | 2026-02-03T15:20:30Z",
                "3 Feb 26 10:20 EST | 2026-02-03T15:20:00Z",
                "03 Feb 99 10:20:30 PDT | 1999-02-03T17:20:30Z",
                "Tues, 03 February 2026 10:20:30 UTC | 2026-02-03T10:20:30Z",
                "Tue, 03-Feb-2026 10:20:30 CET | 2026-02-03T09:20:30Z",
                "Tue, 03 Feb 2026 10:20:30 GMT+0200 | 2026-02-03T08:20:30Z",
                "Tue, 03 Feb 2026 | 2026-02-03T00:00:00Z",
                "Tue Feb  3 10:20:30 2026 | 2026-02-03T10:20:30Z",
                "Tue Feb  3 10:20:30 PST 2026 | 2026-02-03T18:20:30Z",
                "Feb 3, 2026 2:05 PM | 2026-02-03T14:05:00Z",
                "February 3rd, 2026 12:05 am | 2026-02-03T00:05:00Z",
                "2/3/2026 10:20:30 | 2026-02-03T10:20:30Z",
                "Tue, 03 Feb 2026 24:00:00 GMT | 2026-02-04T00:00:00Z",
                "Tue, 03 Feb 2026 10:20:30 XYZ | 2026-02-03T10:20:30Z",
                "Mon, 06 Jul 2026 10:20:30 IST | 2026-07-06T04:50:30Z",
                "Sun, 03 Feb 2026 10:20:30 +0900 (JST) | 2026-02-03T01:20:30Z",
                "Tue, 03 Feb 2026 10:20:30 Z | 2026-02-03T10:20:30Z",
                "Tuesday, 03-Feb-26 10:20:30 GMT | 2026-02-03T10:20:30Z",
                "2026-02-03T10:20:30,5Z | 2026-02-03T10:20:30.500Z",
                "2026-02-03T24:00:00Z | 2026-02-04T00:00:00Z",
                "2026-02-03T10:20:30 UTC+02:00 | 2026-02-03T08:20:30Z",
                "2026-07-03 10:20 Europe/Vilnius | 2026-07-03T07:20:00Z",
                "2026-W48-1T10:05Z | 2026-11-23T10:05:00Z",
                "2026-W48 | 2026-11-23T00:00:00Z",
                "2026-327 | 2026-11-23T00:00:00Z",
                "20261123100500 | 2026-11-23T10:05:00Z",
                "202611231005 | 2026-11-23T10:05:00Z",
                "1795428300 | 2026-11-23T10:05:00Z",
                "1795428300000 | 2026-11-23T10:05:00Z",
                "2026年11月23日 10:05 | 2026-11-23T10:05:00Z",
                "2026年11月23日（月） 10時05分 | 2026-11-23T10:05:00Z",
                "2026年11月23日下午3:05:07 | 2026-11-23T15:05:07Z",
                "２０２６年１１月２３日 １０：０５ | 2026-11-23T10:05:00Z",
                "2026. 11. 23. 오전 10:05 | 2026-11-23T10:05:00Z",
                "2026년 11월 23일 오후 3시 05분 | 2026-11-23T15:05:00Z",
                "2026년 11월 23일 오후 3:05 | 2026-11-23T15:05:00Z",
                "2026/11/23 10:05 | 2026-11-23T10:05:00Z",
                "2026-2-3 9:05:07 | 2026-02-03T09:05:07Z",
                "23.11.2026 10:05 | 2026-11-23T10:05:00Z",
                "23.11.26, 10:05 Uhr | 2026-11-23T10:05:00Z",
                "23-11-2026 | 2026-11-23T00:00:00Z",
                "23/11/2026 10:05 | 2026-11-23T10:05:00Z",
                "Mo, 23 Nov 2026 10:05:00 +0100 | 2026-11-23T09:05:00Z",
                "Mi, 02 Dez 2026 10:05:00 +0100 | 2026-12-02T09:05:00Z",
                "Montag, 23. November 2026 um 10:05 Uhr | 2026-11-23T10:05:00Z",
                "23. März 2026 | 2026-03-23T00:00:00Z",
                "lun., 23 févr. 2026 10:05:00 +0100 | 2026-02-23T09:05:00Z",
                "mar., 03 févr. 2026 10:05:00 +0100 | 2026-02-03T09:05:00Z",
                "le 1 août 2026 à 10h05 | 2026-08-01T10:05:00Z",
                "lunes, 23 de noviembre de 2026 a las 10:05 | 2026-11-23T10:05:00Z",
                "lunedì 23 gennaio 2026 | 2026-01-23T00:00:00Z",
                "Seg, 23 Fev 2026 10:05:00 -0300 | 2026-02-23T13:05:00Z",
                "ma 23 mei 2026 10:05 | 2026-05-23T10:05:00Z",
                "pon., 23 paź 2026 10:05:00 +0200 | 2026-10-23T08:05:00Z",
                "23 września 2026 | 2026-09-23T00:00:00Z",
                "Пн, 23 ноя 2026 10:05:00 +0300 | 2026-11-23T07:05:00Z",
                "23 ноября 2026 г., 10:05 | 2026-11-23T10:05:00Z",
                "23 Kasım 2026 Pazartesi 10:05 | 2026-11-23T10:05:00Z",
                "23 AĞUSTOS 2026 | 2026-08-23T00:00:00Z",
                "måndag 23 november 2026 kl. 10.05 | 2026-11-23T10:05:00Z",
                "Δευ, 23 Νοε 2026 10:05:00 +0200 | 2026-11-23T08:05:00Z",
                "٢٣ نوفمبر ٢٠٢٦ | 2026-11-23T00:00:00Z",
                "Sat, Dec 16 2023 02:02:33 PM | 2023-12-16T14:02:33Z",
                "November 23, 2026, 3 PM | 2026-11-23T15:00:00Z",
                "Mon, 23 Nov 2026&nbsp;10:05:00 GMT | 2026-11-23T10:05:00Z",
                "23 Nov 2026 25:61 | 2026-11-23T00:00:00Z"
            })
    void timesAreReadAsFeedsWriteThem(String written, Instant meant) {
        assertThat(WrittenTime.parse(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-01",
                "32 Feb 2026",
                "3 Foo 2026",
                "0000",
                "Tue,",
                "+999999999-01-01",
                "99:99"
            })
    void whatIsNoTimeIsNone(String written) {
        assertThat(WrittenTime.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "3/4/2026, , 2026-03-04T00:00:00Z",
        "3/4/2026, en-US, 2026-03-04T00:00:00Z",
        "3/4/2026, en-GB, 2026-04-03T00:00:00Z",
        "3/4/2026, pt_br, 2026-04-03T00:00:00Z",
        "3.4.2026, en-US, 2026-04-03T00:00:00Z",
        "1 listopada 2026, pl, 2026-11-01T00:00:00Z",
        "1. listopada 2026, hr, 2026-10-01T00:00:00Z"
    })
    void theLanguageTellsWhatIsAmbiguous(String written, String language, Instant meant) {
        assertThat(WrittenTime.parse(written, language)).isEqualTo(meant);
    }

    @Property
    void nothingMakesItFail(@ForAll String written) {
        WrittenTime.parse(written);
    }
}
