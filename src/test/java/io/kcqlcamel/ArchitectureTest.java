package io.kcqlcamel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Packages are stages, and imports go one way. The table is docs/architecture.md's picture. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.kcqlcamel");

    private static final List<ArchRule> RULES = List.of(
            imports("text"),
            imports("failure"),
            imports("tls", "failure"),
            imports("kcql", "text"),
            imports("chain", "text"),
            imports("config", "text", "chain"),
            imports("mode", "failure"),
            imports("plan", "kcql", "config", "chain", "mode", "text"),
            imports("route", "plan", "config", "chain", "mode", "failure", "text"),
            imports("wire"),
            imports("cassandra", "wire", "mode", "tls", "failure", "text"),
            imports("encode", "cassandra", "failure"),
            imports("transform", "chain", "cassandra", "encode", "failure"),
            imports("offset", "cassandra", "mode", "failure"),
            imports("bean", "cassandra", "encode", "transform", "offset", "mode", "tls", "failure", "text"),
            imports("local"),
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.kcqlcamel.wire..", "io.kcqlcamel.cassandra..", "io.kcqlcamel.bean..")
                    .and()
                    // It names a class of each library, for the archive of classes.
                    .doNotHaveFullyQualifiedName("io.kcqlcamel.app.Rehearsal")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.datastax.."),
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.kcqlcamel.kcql..",
                            "io.kcqlcamel.chain..",
                            "io.kcqlcamel.config..",
                            "io.kcqlcamel.plan..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.camel..", "org.apache.kafka.."));

    @TestFactory
    Stream<DynamicTest> imports_go_one_way() {
        return RULES.stream().map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    private static ArchRule imports(String name, String... allowed) {
        String[] packages = Arrays.stream(allowed).map(ArchitectureTest::ours).toArray(String[]::new);
        DescribedPredicate<JavaClass> others = resideInAPackage("io.kcqlcamel..")
                .and(describe("outside", type -> !type.getPackageName().equals("io.kcqlcamel." + name)))
                .and(DescribedPredicate.not(resideInAnyPackage(packages)));
        return noClasses()
                .that()
                .resideInAPackage(ours(name))
                .should()
                .dependOnClassesThat(others.as("are ours, but for " + name + " and " + Arrays.toString(allowed)));
    }

    private static String ours(String name) {
        return "io.kcqlcamel." + name + "..";
    }
}
