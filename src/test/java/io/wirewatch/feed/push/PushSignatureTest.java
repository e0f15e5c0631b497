package io.wirewatch.feed.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the test vectors of RFC 2202 and RFC 4231, test case 2. */
class PushSignatureTest {
    private static final String SECRET = "Jefe";
    private static final byte[] BODY = "what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII);
    private static final String SHA256 = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
                "sha256=" + SHA256,
                "SHA256 = 5BDCC146BF60754E6A042426089575C75A003F089D2739839DEC58B964EC3843",
                "sha384=af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649",
                "sha512=164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
            })
    void theRightSignatureIsRight(String header) {
        assertThat(PushSignature.isRight(header, SECRET, BODY)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "=",
                "sha256",
                "sha256=",
                SHA256,
                "sha1=" + SHA256,
                "md5=750c783e6ab0b503eaa86e310a5db738",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3842",
                "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec38",
                "sha256=not hexadecimal"
            })
    void anyOtherIsWrong(String header) {
        assertThat(PushSignature.isRight(header, SECRET, BODY)).isFalse();
    }

    @Test
    void itHoldsForOneSecretAndOneBody() {
        assertThat(PushSignature.isRight("sha256=" + SHA256, "Jefa", BODY)).isFalse();
        assertThat(PushSignature.isRight("sha256=" + SHA256, SECRET, new byte[0]))
                .isFalse();
    }
}
