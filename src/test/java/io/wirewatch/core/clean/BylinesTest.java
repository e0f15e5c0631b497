package io.wirewatch.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {
    @Test
    void severalNamesInOneLineAreSeveralAuthors() {
        assertThat(Bylines.names(List.of("By Ann Reed, Tom Fox and Eva Lind")))
                .containsExactly("Ann Reed", "Tom Fox", "Eva Lind");
        assertThat(Bylines.names(List.of("Von Anna Ried und Tom Fuchs"))).containsExactly("Anna Ried", "Tom Fuchs");
        assertThat(Bylines.names(List.of("Ann Reed; Tom Fox | Eva"))).containsExactly("Ann Reed", "Tom Fox", "Eva");
    }

    @Test
    void aNameWithACommaIsOne() {
        assertThat(Bylines.names(List.of("Reed, Ann"))).containsExactly("Reed, Ann");
        assertThat(Bylines.names(List.of("Ann Reed, our reporter"))).containsExactly("Ann Reed, our reporter");
    }

    @Test
    void addressesAccountsAndStoriesAreNoNames() {
        assertThat(Bylines.names(List.of("https://news.example/ann", "@ann", "", "x".repeat(200))))
                .isEmpty();
    }

    @Test
    void eachNameComesOnce() {
        assertThat(Bylines.names(List.of("by Ann Reed", "Ann&nbsp;Reed"))).containsExactly("Ann Reed");
    }
}
