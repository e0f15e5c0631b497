package io.wirewatch.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Makes up wire texts: plausible events with people, towns, bodies and figures that are put together from syllables and lists, so that no two
 * texts are re-runs of each other, though they are of few kinds and share countries, offices and turns of phrase. Deterministic by seed.
 */
final class WireTexts {
    /**
     * A text in sentences.
     *
     * @param town where it is said to come from
     */
    record WireText(String title, String town, List<String> sentences) {
        WireText {
            sentences = List.copyOf(sentences);
        }
    }

    private static final String[] ONSETS = {
        "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "z",
        "sh", "ch"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ei", "ou"};
    private static final String[] CODAS = {"", "", "n", "r", "l", "s", "m", "k", "nd", "rt", "sk"};
    private static final String[] TOWN_ENDINGS = {"ville", "burg", "stad", "mouth", "field", "grad", "ford", "haven"};
    private static final String[] COUNTRIES = {
        "Peru",
        "Kenya",
        "Norway",
        "Vietnam",
        "Chile",
        "Ghana",
        "Latvia",
        "Nepal",
        "Jordan",
        "Mexico",
        "Portugal",
        "Fiji"
    };
    private static final String[] BODIES = {
        "Harbor Authority",
        "Grain Board",
        "Water Council",
        "Rail Union",
        "Farm Bank",
        "Mining Company",
        "Relief Fund",
        "Energy Agency"
    };
    private static final String[] OFFICES = {
        "the regional governor",
        "a hospital director",
        "the fire chief",
        "a union leader",
        "the harbor master",
        "a court clerk",
        "the deputy minister",
        "an army spokeswoman",
        "the district judge",
        "a village teacher"
    };
    private static final String[] EVENTS = {
        "an earthquake shook",
        "a fire destroyed",
        "flood water reached",
        "strikers blocked",
        "a landslide buried",
        "soldiers sealed off",
        "a storm flattened",
        "inspectors closed",
        "a chemical leak emptied",
        "voters crowded"
    };
    private static final String[] OBJECTS = {
        "a row of warehouses", "the old cement works", "two primary schools", "the northern bypass", "a cotton market",
                "the ferry pier",
        "a block of flats", "the railway depot", "an oil terminal", "the provincial archive", "a fish cannery",
                "the bus garage"
    };
    private static final String[] VERBS = {
        "told reporters",
        "warned",
        "admitted",
        "insisted",
        "wrote in a letter",
        "explained",
        "complained",
        "confirmed",
        "denied",
        "repeated"
    };
    private static final String[] CLAIMS = {
        "help had come too late",
        "nobody had seen it coming",
        "the plans were drawn up in haste",
        "repairs could take all winter",
        "the insurers were refusing to pay",
        "more would follow before long",
        "the pumps had failed at once",
        "the papers had been signed",
        "the road would open again shortly",
        "neighbors had pulled people out by hand",
        "the budget left no room for it",
        "the fault lay with the builders",
        "a second team was under way",
        "the count was not yet complete"
    };
    private static final String[] LINKS = {
        "Meanwhile",
        "Later that day",
        "By nightfall",
        "In a separate move",
        "According to residents",
        "Despite this",
        "For now",
        "Within hours",
        "At first",
        "As a result",
        "To make matters worse",
        "On the other side of the valley"
    };
    private static final String[] THINGS = {
        "tents",
        "households",
        "trucks",
        "sandbags",
        "workers",
        "tonnes of rice",
        "blankets",
        "passengers",
        "windows",
        "patients",
        "sheep",
        "boats",
        "pupils",
        "barrels",
        "officers",
        "pylons"
    };
    private static final String[] DEEDS = {
        "were moved to safety", "were counted among the losses", "had to wait in the cold", "were sent from",
                "were missing near",
        "were found intact at", "stood idle outside", "were promised by", "were turned back at", "were repaired behind"
    };

    private final Random random;

    WireTexts(long seed) {
        random = new Random(seed);
    }

    WireText next() {
        String town = town();
        String other = town();
        String country = pick(COUNTRIES);
        String body = capital(syllables(2)) + " " + pick(BODIES);
        String[] people = {person(), person(), person()};
        String event = pick(EVENTS);
        String object = pick(OBJECTS);
        List<String> sentences = new ArrayList<>();
        sentences.add(capital(event) + " " + object + " in " + town + ", " + country + ", and left " + number() + " "
                + pick(THINGS) + " stranded, " + pick(OFFICES) + " " + people[0] + " said.");
        int count = 9 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            sentences.add(sentence(town, other, body, people));
        }
        String title = capital(event) + " " + object + " in " + town;
        return new WireText(title, town, sentences);
    }

    private String sentence(String town, String other, String body, String... people) {
        return switch (random.nextInt(6)) {
            case 0 ->
                pick(LINKS) + ", " + pick(people) + " of the " + body + " " + pick(VERBS) + " that " + pick(CLAIMS)
                        + ".";
            case 1 ->
                number() + " " + pick(THINGS) + " " + pick(DEEDS) + " " + street() + ", some " + distance() + " from "
                        + other + ".";
            case 2 ->
                pick(LINKS) + ", " + pick(OFFICES) + " " + pick(VERBS) + " that " + pick(CLAIMS) + " in " + street()
                        + ".";
            case 3 ->
                "\"" + capital(pick(CLAIMS)) + ",\" " + pick(people) + " " + pick(VERBS) + " beside " + number() + " "
                        + pick(THINGS) + ".";
            case 4 ->
                "The " + body + " put the damage at " + number() + " million, or " + number() + " for each of the "
                        + pick(THINGS) + " in " + town + ".";
            default ->
                pick(LINKS) + ", " + number() + " " + pick(THINGS) + " and " + number() + " " + pick(THINGS) + " "
                        + pick(DEEDS) + " " + other + " on the orders of " + pick(people) + ".";
        };
    }

    private String person() {
        return capital(syllables(2)) + " " + capital(syllables(2 + random.nextInt(2)));
    }

    private String town() {
        return capital(syllables(2)) + pick(TOWN_ENDINGS);
    }

    private String street() {
        return capital(syllables(2)) + (random.nextBoolean() ? " Street" : " Bridge");
    }

    private String distance() {
        return (3 + random.nextInt(90)) + " km";
    }

    private String number() {
        return String.valueOf(11 + random.nextInt(random.nextBoolean() ? 80 : 8000));
    }

    private String syllables(int count) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(pick(ONSETS)).append(pick(VOWELS)).append(pick(CODAS));
        }
        return word.toString();
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
