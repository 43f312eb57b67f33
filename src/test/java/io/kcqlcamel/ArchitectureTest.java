package io.kcqlcamel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;

/** Packages are stages, and imports go one way. The table is docs/architecture.md's picture. */
@AnalyzeClasses(packages = "io.kcqlcamel", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule text = imports("text");

    @ArchTest
    static final ArchRule failure = imports("failure");

    @ArchTest
    static final ArchRule tls = imports("tls", "failure");

    @ArchTest
    static final ArchRule kcql = imports("kcql", "text");

    @ArchTest
    static final ArchRule chain = imports("chain", "text");

    @ArchTest
    static final ArchRule config = imports("config", "text", "chain");

    @ArchTest
    static final ArchRule mode = imports("mode", "failure");

    @ArchTest
    static final ArchRule plan = imports("plan", "kcql", "config", "mode", "text");

    @ArchTest
    static final ArchRule route = imports("route", "plan", "config", "chain", "mode", "failure", "text");

    @ArchTest
    static final ArchRule wire = imports("wire");

    @ArchTest
    static final ArchRule cassandra = imports("cassandra", "wire", "mode", "tls", "failure", "text");

    @ArchTest
    static final ArchRule encode = imports("encode", "cassandra", "failure");

    @ArchTest
    static final ArchRule transform = imports("transform", "chain", "cassandra", "encode", "failure");

    @ArchTest
    static final ArchRule offset = imports("offset", "cassandra", "mode", "failure");

    @ArchTest
    static final ArchRule bean =
            imports("bean", "cassandra", "encode", "transform", "offset", "mode", "tls", "failure", "text");

    @ArchTest
    static final ArchRule local = imports("local");

    @ArchTest
    static final ArchRule driver_types_stay_in_cassandra_and_the_beans_over_it = noClasses()
            .that()
            .resideOutsideOfPackages("io.kcqlcamel.wire..", "io.kcqlcamel.cassandra..", "io.kcqlcamel.bean..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.datastax..");

    @ArchTest
    static final ArchRule the_compiler_knows_no_camel = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.kcqlcamel.kcql..", "io.kcqlcamel.chain..", "io.kcqlcamel.config..", "io.kcqlcamel.plan..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.camel..", "org.apache.kafka..");

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
