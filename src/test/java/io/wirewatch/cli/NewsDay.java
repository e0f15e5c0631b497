package io.wirewatch.cli;

import io.wirewatch.core.news.NewsItem;
import io.wirewatch.core.news.Source;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Invented news of a day, in several languages, as feeds would have brought them. */
final class NewsDay {
    private NewsDay() {}

    static List<NewsItem> items() {
        return List.of(
                item(
                        "flood-vilnius",
                        "en",
                        "gazette",
                        "Floods close three bridges in Vilnius",
                        "The Neris has risen by two metres since Sunday. Lithuania has sent soldiers to fill sandbags, and"
                                + " schools near the river stay closed until Friday."),
                item(
                        "flood-kaunas",
                        "lt",
                        "upe",
                        "Potvynis Kaune: gyventojai perkeliami į mokyklas",
                        "Nemunas pakilo iki pavojingos ribos. Lietuvos ugniagesiai perkelia žmones iš senamiesčio."),
                item(
                        "quake-chile",
                        "es",
                        "costa",
                        "Un terremoto de magnitud 6,3 sacude el norte de Chile",
                        "El sismo se sintió en Iquique y Arica. No hay aviso de tsunami, dijeron las autoridades."),
                item(
                        "quake-chile-en",
                        "en",
                        "gazette",
                        "Earthquake of magnitude 6.3 shakes northern Chile",
                        "The quake was felt in Iquique and Arica. There is no tsunami warning, the authorities said."),
                item(
                        "strike-hamburg",
                        "de",
                        "elbe",
                        "Warnstreik legt Hamburger Hafen lahm",
                        "Die Hafenarbeiter in Deutschland verlangen sieben Prozent mehr Lohn. Schiffe warten auf Reede."),
                item(
                        "vote-senegal",
                        "fr",
                        "fleuve",
                        "Sénégal : le scrutin législatif fixé au 14 mars",
                        "À Dakar, le gouvernement a annoncé la date des élections. L'opposition demande un nouveau fichier."),
                item(
                        "grain-cairo",
                        "ar",
                        "nile",
                        "اجتماع في القاهرة لبحث أسعار القمح",
                        "قال مسؤولون في مصر إن شحنات القمح ستصل خلال أسبوع."),
                item(
                        "drought-kenya",
                        "en",
                        "savanna",
                        "Kenya opens water points as drought empties wells",
                        "Trucks bring water to Turkana, where two rainy seasons have failed. Herders walk for days."),
                item(
                        "cable-baltic",
                        "en",
                        "gazette",
                        "Ship suspected of cutting cable between Estonia and Finland",
                        "Finland's coast guard led the tanker to port. Estonia sends a second patrol boat to the gulf."),
                item(
                        "bank-ankara",
                        "tr",
                        "bogaz",
                        "Merkez Bankası faizi sabit tuttu",
                        "Türkiye'de politika faizi değişmedi; Ankara'da yapılan açıklamada enflasyon uyarısı yinelendi."));
    }

    /** One more item that a rule for floods in Lithuania matches. */
    static NewsItem flood(String id, String town) {
        return item(
                id,
                "en",
                "gazette",
                "Flood water reaches the market of " + town,
                "In " + town + ", Lithuania, traders carried their goods to upper floors before noon.");
    }

    /** One more item that a rule for earthquakes matches. */
    static NewsItem quake(String id) {
        return item(
                id,
                "en",
                "gazette",
                "Earthquake felt across southern Peru",
                "Walls cracked in Arequipa; the civil defence of Peru counts no injured so far.");
    }

    private static NewsItem item(String id, String language, String source, String title, String body) {
        return NewsItem.builder()
                .id(id)
                .title(title)
                .summary(body.substring(0, body.indexOf('.') + 1))
                .body(body)
                .language(language)
                .url("https://news.example/" + id)
                .source(new Source(source, "The " + source + " wire", null, null))
                .published(Instant.now().minus(title.length(), ChronoUnit.MINUTES))
                .build();
    }
}
