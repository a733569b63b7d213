# Two commands are enough: `make demo` and `make test`. They set up what is missing (system
# packages, .venv, the Python package) and do nothing twice. The steps are in .ci/.

.PHONY: help demo test build setup stubs format lint test-asan test-tsan test-bits tidy coverage \
  bundle conformance interop networkx-backend bench benchmark clean

help:             ## list these targets
	@sed -n 's/^\([a-z-]*\): .*##/  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

demo:             ## the main job on the shipped data: who ties the cities together, and why
	@.ci/setup demo && .ci/package
	@.venv/bin/citynet demo

test:             ## build and run every test and check
	@.ci/setup test
	@.ci/test

build:            ## the C++ library with its tests, and the Python package into .venv
	@.ci/setup test && .ci/package
	cmake --preset dev && cmake --build --preset dev

setup:            ## only install what is missing
	@.ci/setup test

stubs:            ## write the Python stubs anew
	@.ci/setup test && .ci/package && .ci/stubs

format:           ## lay out C++ and Python sources
	@.ci/setup test && .ci/format

lint:             ## formatting, spelling, types
	@.ci/setup test && .ci/lint

test-asan:        ## the C++ tests under the address and undefined-behaviour sanitizers
	@.ci/setup test && cmake --workflow --preset asan

test-tsan:        ## the C++ tests under the thread sanitizer
	@.ci/setup test && cmake --workflow --preset tsan

test-bits:        ## the same bits from gcc and clang, and for 1, 2, 3 and 7 threads
	@.ci/setup bits && .ci/bits

tidy:             ## clang-tidy over the library
	@.ci/setup tidy && cmake --workflow --preset tidy

coverage:         ## which lines the C++ tests reach
	@.ci/setup coverage && .ci/coverage

conformance:      ## compare with other programs and write libnet/doc/conformance.md
	@.ci/setup conformance && .ci/package && .ci/conformance

interop:          ## let other programs read our files and write libnet/doc/interop.md
	@.ci/setup interop && .ci/package && .ci/interop

networkx-backend: ## NetworkX's own tests of what the backend answers, run through it
	@.ci/setup test && .ci/package
	@.ci/networkx-backend

bench:            ## kernels beside other programs, into libnet/doc/benchmarks.md; ONLY=projection
	@.ci/setup benchmark && .ci/package && .ci/benchmark peers "$(ONLY)" "$(MINUTES)"

benchmark:        ## every benchmark program of the library, in an optimised build
	@.ci/setup benchmark && .ci/benchmark kernels

bundle:           ## build the script of the linked views anew; needs Node
	@.ci/bundle

clean:            ## remove everything that was built; .venv stays
	rm -rf build citynet-demo
