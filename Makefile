# Everything a person does here. `make help` lists it.
MVN := ./mvnw -B --no-transfer-progress
KCQL_CAMEL := src/main/bin/kcql-camel
SOURCES := pom.xml $(shell find src/main -type f)
EXAMPLE ?= examples/students/cassandra_source.json
Q ?=
BENCH_CLASSES := target/bench/classes
CHAOS_LIBRARIES := target/chaos.classpath
BENCH_TOOLS := $(if $(findstring others,$(BENCH_SUITE)),target/bench/tools/connect.classpath target/bench/tools/dsbulk.classpath)
CODEC_CLASSES := target/bench/codec-classes
JMH := target/bench/tools/jmh.classpath
CLASS_PATH := $(CURDIR)/target/kcql-camel.jar:$(CURDIR)/target/lib/*
JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/)java
# Java 24 and later archive classes as they are once they are linked, and warn of what Cassandra's driver does.
LINKED = $(shell $(JAVA) -XX:+AOTClassLinking -version >/dev/null 2>&1 && echo -XX:+AOTClassLinking)
AS_LAUNCHED = $(JAVA) $(if $(LINKED),--sun-misc-unsafe-memory-access=allow) -Xmx256m -XX:+UseSerialGC

.DEFAULT_GOAL := help
.PHONY: help run cql local build test unit format bench bench-codecs chaos clean

help: ## What there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

run: target/kcql-camel.jar ## Try it: local servers, the students example, its records on the terminal (EXAMPLE=file for another)
	@exec $(KCQL_CAMEL) demo $(EXAMPLE)

cql: target/kcql-camel.jar ## A CQL prompt on the running local servers, or one statement: make cql Q="SELECT * FROM ..."
	@exec $(KCQL_CAMEL) cql $(if $(Q),'$(subst ','\'',$(Q))')

local: target/kcql-camel.jar ## The local servers alone, until Ctrl-C
	@exec $(KCQL_CAMEL) local

build: target/kcql-camel.jsa ## target/kcql-camel.jar, its libraries, and the launcher src/main/bin/kcql-camel

target/kcql-camel.jar: $(SOURCES)
	@echo "Building kcql-camel (the first time, its libraries are downloaded: some 90 MB)"
	@$(MVN) -q package -Dmaven.test.skip=true
	@touch $@

# Classes for the launcher to have mapped into memory, the JDK's among them. Starts are slower without it, and nothing else. First
# their names, then the archive: one that a JVM makes as it ends leaves out classes as old as the command line's library.
target/kcql-camel.jsa: target/kcql-camel.jar
	@echo "Making an archive of its classes, which makes it start faster"
	@{ $(AS_LAUNCHED) -Xshare:off -XX:DumpLoadedClassList=$(CURDIR)/target/classes.list -cp $(CURDIR)/$< io.kcqlcamel.app.Rehearsal && \
		$(AS_LAUNCHED) $(LINKED) -Xshare:dump -XX:SharedClassListFile=$(CURDIR)/target/classes.list -XX:SharedArchiveFile=$(CURDIR)/$@ \
			'-Xlog:disable' -cp $(CURDIR)/$<; } || echo "No archive of classes could be made: starts take a little longer."

test: ## All checks and tests; starts its own Cassandra, Kafka and schema registry
	$(MVN) verify
	@$(MAKE) --no-print-directory $(BENCH_CLASSES)

bench: build $(BENCH_CLASSES) $(BENCH_TOOLS) ## Measures rows/s, CPU and memory beside plain clients (BENCH_SUITE: see docs/performance.md)
	@exec $(JAVA) -cp "$(CURDIR)/$(BENCH_CLASSES):$(CLASS_PATH)" io.kcqlcamel.bench.Bench

bench-codecs: build $(CODEC_CLASSES) ## Measures the encoders, type by type, beside Avro's and Jackson's writers (BENCH_ONLY=TEXT,UUID)
	@exec $(JAVA) -cp "$(CURDIR)/$(CODEC_CLASSES):$(CURDIR)/$(BENCH_CLASSES):$(CLASS_PATH):$$(cat $(JMH))" io.kcqlcamel.bench.Codecs

# The benchmark is no part of the product nor of its tests: compiled here, with the same warnings.
$(BENCH_CLASSES): target/kcql-camel.jar $(shell find src/bench -name '*.java')
	@rm -rf $@ && mkdir -p $@
	@$(JAVA)c --release 17 -proc:none -Xlint:all -Werror -cp "$(CLASS_PATH)" -d $@ $$(find src/bench -name '*.java') && touch $@

chaos: ## Kills and faults at random, for most of an hour (fewer with CHAOS_KILLS, CHAOS_ROWS; again with CHAOS_SEED); see docs/faults.md
	$(MVN) -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=$(CHAOS_LIBRARIES)
	@exec $(JAVA) -Xmx1g -cp "$(CURDIR)/target/test-classes:$(CURDIR)/target/classes:$$(cat $(CHAOS_LIBRARIES))" io.kcqlcamel.chaos.Chaos

$(CODEC_CLASSES): $(BENCH_CLASSES) $(JMH) $(shell find src/bench-codecs -name '*.java')
	@rm -rf $@ && mkdir -p $@
	@$(JAVA)c --release 17 -Xlint:all,-processing -Werror -cp "$(BENCH_CLASSES):$(CLASS_PATH):$$(cat $(JMH))" -d $@ $$(find src/bench-codecs -name '*.java') && touch $@

# What only the benchmark needs, resolved apart from the product's own libraries.
target/bench/tools/%.classpath: src/bench/tools/%/pom.xml
	@mkdir -p $(@D)
	@$(MVN) -q -f $< initialize -Dmdep.outputFile=$(CURDIR)/$@

unit: ## The tests that need no server
	$(MVN) test

format: ## Formats the code
	$(MVN) -q spotless:apply

clean: ## Removes target/, with the local servers' data
	$(MVN) -q clean
