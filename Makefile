# make site   build reckon, check notes/, render it to build/site/
# make test   everything that CI runs
# make fuzz   hundreds of thousands of generated and damaged notes: whole trees, no stop, no hang; as many random
#             programs: what they do is what CPython does
# make bench  how long lint and build take, against the cmark-gfm command on the same files, and Python, against python3;
#             what notes and programs can do that were made to be slow
.PHONY: site test fuzz bench docs tools format clean

SWIFT ?= swift
RELEASE = .build/release/reckon
# The same for all, since other flags build everything anew.
TEST_FLAGS = --disable-xctest --explicit-target-dependency-import-check error
RELEASE_FLAGS = -c release --static-swift-stdlib --product reckon
SOURCES = Package.swift Sources Tests

site: tools
	@$(SWIFT) build $(RELEASE_FLAGS) --quiet
	@$(RELEASE) lint notes --fail-on never
	@echo
	@$(RELEASE) build notes --output build/site
	@echo "Open build/site/index.html; the corrections are listed in build/site/errata.html."

test: tools
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	Tests/MarkdownTests/Specifications/fetch.sh .build/specifications
	$(SWIFT) test $(TEST_FLAGS) --parallel
	$(SWIFT) build $(RELEASE_FLAGS)
	Tests/EndToEnd/run $(RELEASE)

fuzz: tools
	RECKON_ROUNDS=1000 RECKON_FUZZ_ROUNDS=2000 $(SWIFT) test $(TEST_FLAGS) --filter 'Property|GitComparison|FrontMatterFuzz'
	RECKON_PROGRAMS=100000 $(SWIFT) test $(TEST_FLAGS) --filter RandomProgram
	@$(SWIFT) build $(RELEASE_FLAGS) --quiet
	@Tests/Fuzz/formats $(RELEASE)
	@Tests/Fuzz/run $(RELEASE) 100

bench: tools
	@command -v cmark-gfm >/dev/null || { $(SUDO) apt-get update --quiet && $(INSTALL) cmark-gfm; }
	@$(SWIFT) build $(RELEASE_FLAGS) --quiet
	@$(SWIFT) build -c release --static-swift-stdlib --product phases --quiet
	@$(SWIFT) build -c release --static-swift-stdlib --product estimates --quiet
	@.build/release/estimates
	@Tests/Benchmarks/vault $(RELEASE) .build/release/phases
	@Tests/Benchmarks/run $(RELEASE)
	@Tests/Benchmarks/hostile $(RELEASE)
	@Tests/Benchmarks/python $(RELEASE)
	@Tests/Benchmarks/hostile-python $(RELEASE)

# The documentation of the two libraries; a warning is a failure.
docs: tools
	Tests/documentation

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

clean:
	rm -rf .build build/site

# What is missing is installed; nothing happens when all is there.
SUDO = $(shell [ "$$(id -u)" = 0 ] || echo sudo)
INSTALL = $(SUDO) apt-get install --yes --quiet
tools:
	@command -v $(SWIFT) >/dev/null || { echo "reckon needs the Swift 6.3 toolchain on the PATH: https://www.swift.org/install" >&2; exit 1; }
	@[ -e /usr/include/cmark-gfm.h ] && [ -e /usr/include/cmark-gfm-core-extensions.h ] \
	|| { $(SUDO) apt-get update --quiet && $(INSTALL) libcmark-gfm-dev libcmark-gfm-extensions-dev; }
	@command -v python3 >/dev/null || { $(SUDO) apt-get update --quiet && $(INSTALL) python3; }
