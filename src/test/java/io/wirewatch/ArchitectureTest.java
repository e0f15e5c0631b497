package io.wirewatch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may use whom. Each rule was broken once on purpose and seen to fail. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.wirewatch");

    private static final DescribedPredicate<JavaClass> OWN = resideInAPackage("io.wirewatch..");
    private static final DescribedPredicate<JavaClass> JDK = resideInAnyPackage(
            "java.lang..",
            "java.util..",
            "java.text..",
            "java.io..",
            "java.net",
            "java.nio.charset..",
            "java.nio",
            "java.time..",
            "java.math..",
            "java.security..");

    @Test
    void theCoreIsPure() {
        classes()
                .that()
                .resideInAPackage("io.wirewatch.core..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("io.wirewatch.core..")
                        .or(JDK)
                        .or(resideInAPackage("com.ibm.icu.."))
                        .or(DescribedPredicate.describe("arrays", c -> c.isArray() || c.isPrimitive()))
                        .or(resideInAPackage("org.jsoup..")))
                .check(CLASSES);
    }

    @Test
    void onlyCleaningKnowsHtml() {
        noClasses()
                .that(resideInAPackage("io.wirewatch.core..").and(not(resideInAPackage("io.wirewatch.core.clean.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(CLASSES);
    }

    @Test
    void theCoreTakesNoTimeThreadsFilesOrConnections() {
        noClasses()
                .that()
                .resideInAPackage("io.wirewatch.core..")
                .should()
                .callMethodWhere(target(name("now")).and(target(owner(resideInAPackage("java.time..")))))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Date.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.util.concurrent..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.net.URLConnection.class)
                .check(CLASSES);
    }

    @Test
    void theTextComesFirst() {
        mayUse("core.news");
        mayUse("core.text", "core.news");
        mayUse("core.clean", "core.news");
    }

    @Test
    void taggersReadTextAndWords() {
        mayUse("core.region", "core.region.gazetteer", "core.text", "core.news");
        mayUse("core.region.gazetteer", "core.text", "core.news");
        mayUse("core.rule", "core.text", "core.news");
        mayUse("core.topic", "core.rule", "core.text", "core.news");
        mayUse("core.alert", "core.rule", "core.trend", "core.news");
        mayUse("core.trend", "core.news");
        mayUse("core.story", "core.text", "core.news");
    }

    @Test
    void theOuterPackagesMeetThroughKafkaTopics() {
        mayUse("wire", "core..");
        mayUse("stream", "core..", "wire");
        mayUse("feed", "core..", "wire", "http", "feed.document", "feed.state", "feed.push");
        mayUse("feed.push", "wire", "http", "feed.document");
        mayUse("feed.state", "core..", "wire", "feed.document");
        mayUse("feed.document", "core..", "wire");
        mayUse("feed.list", "core..", "wire", "http");
        mayUse("feed.discovery", "core..", "http", "feed.document");
        mayUse("http");
        mayUse("index", "wire");
        mayUse("history", "core..", "wire", "index");
        mayUse("view", "core..", "wire", "index", "history");
        mayUse("api", "core..", "wire", "config", "history", "view", "edit", "picture", "syndication");
        mayUse("delivery", "core..", "wire");
        mayUse("dashboard", "core..", "wire", "picture");
        mayUse("picture", "core..");
        mayUse("syndication", "core..", "wire");
        mayUse("replay", "core..", "wire");
        mayUse("broker");
        mayUse("demo", "core..", "wire");
        mayUse("config", "core..", "wire");
        mayUse("edit", "core..", "wire", "config", "feed.list");
    }

    @Test
    void onlyTheCommandLineStartsThings() {
        noClasses()
                .that(OWN.and(not(resideInAPackage("io.wirewatch.cli.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.wirewatch.cli..")
                .check(CLASSES);
    }

    @Test
    void jsonIsAtHomeInTheWire() {
        noClasses()
                .that(OWN.and(
                        not(resideInAnyPackage("io.wirewatch.wire..", "io.wirewatch.config..", "io.wirewatch.feed.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson..")
                .check(CLASSES);
    }

    @Test
    void onlyIndexesKnowLucene() {
        noClasses()
                .that(OWN.and(not(
                        resideInAnyPackage("io.wirewatch.index..", "io.wirewatch.history..", "io.wirewatch.view.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }

    @Test
    void noPackagesInACircle() {
        slices().matching("io.wirewatch.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void caseMappingNamesItsLocale() {
        noClasses()
                .that(OWN)
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsGuide() throws Exception {
        Path root = Path.of("src/main/java/io/wirewatch");
        try (Stream<Path> folders = Files.walk(root).filter(Files::isDirectory)) {
            List<Path> without = folders.filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(without).isEmpty();
        }
    }

    /** A package may use nothing of ours but itself and what is named. */
    private static void mayUse(String name, String... used) {
        String own = "io.wirewatch." + name;
        assertThat(CLASSES.stream().anyMatch(c -> c.getPackageName().equals(own)))
                .as("package " + own + " exists")
                .isTrue();
        String[] allowed = Stream.concat(Stream.of(own), Stream.of(used).map(u -> "io.wirewatch." + u))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(OWN.and(not(resideInAnyPackage(allowed))))
                .check(CLASSES);
    }
}
