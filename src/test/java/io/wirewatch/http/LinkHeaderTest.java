package io.wirewatch.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;

class LinkHeaderTest {
    @Test
    void severalLinksStandInOneHeader() {
        assertThat(HttpValues.links("<https://hub.example/>; rel=\"hub\", </feed?a=1,2;b>;rel=self ; type=\"a,b;c\""))
                .containsExactly(
                        new WebLink("https://hub.example/", Set.of("hub")),
                        new WebLink("/feed?a=1,2;b", Set.of("self")));
    }

    @Test
    void oneLinkMayHaveSeveralRelationsAndOnlyItsFirstRelCounts() {
        List<WebLink> links = HttpValues.links(",, <a>; title=\"say \\\"rel=x\\\"\"; REL=\"Hub  SELF\"; rel=next");
        assertThat(links).containsExactly(new WebLink("a", Set.of("hub", "self")));
        assertThat(links.get(0).is("hub")).isTrue();
        assertThat(links.get(0).is("next")).isFalse();
    }

    @Test
    void whatStoodBeforeTheFaultCounts() {
        assertThat(HttpValues.links("<a>; rel=hub, nonsense, <b>; rel=self")).hasSize(1);
        assertThat(HttpValues.links("<a>; rel=hub, <b")).hasSize(1);
        assertThat(HttpValues.links("<a>; rel=\"hub")).containsExactly(new WebLink("a", Set.of("hub")));
        assertThat(HttpValues.links("")).isEmpty();
        assertThat(HttpValues.links("<a>")).containsExactly(new WebLink("a", Set.of()));
    }

    @Test
    void anEndlessListEnds() {
        assertThat(HttpValues.links("<a>;rel=hub,".repeat(10_000))).hasSize(100);
    }

    @Property
    void nonsenseIsNoException(@ForAll @CharRange(from = ' ', to = '@') String nonsense) {
        assertThat(HttpValues.links("<a>" + nonsense)).isNotEmpty();
    }
}
