//! The architecture as a test: see `tests/tidy`. A package of its own, so that it is built in seconds.
