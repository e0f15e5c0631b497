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
                "Mon, 06 Jul 2026 10:20:30 IST | 2026-07-06T04:50:30Z"
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

    @Property
    void nothingMakesItFail(@ForAll String written) {
        WrittenTime.parse(written);
    }
}
