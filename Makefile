# The commands of those who work on the program. `make check` is what .ci/run does, the quick part first.
PY = .venv/bin/python
PYTEST = .venv/bin/pytest -q

.PHONY: check quick tests soak bench docs pictures
check:  ## all of it, as on a bare machine
	.ci/run

.venv:
	python3 -m venv .venv
	.venv/bin/pip install -q -e '.[dev]'

quick: .venv  ## half a minute: style, types, the shape of the house and of its documents
	.ci/quick

tests: .venv  ## minutes: all tests, as the README says
	$(PYTEST)

soak: .venv  ## long: kills, races, full disks, broken files, and every law on ten times as many values
	PYTHONPATH=tests $(PY) tests/soak/hostile.py
	PYTHONPATH=tests $(PY) tests/soak/layouts.py
	PYTHONPATH=tests $(PY) tests/soak/races.py
	PYTHONPATH=tests $(PY) tests/soak/kills.py
	$(PYTEST) tests/soak/soak_killed.py tests/soak/soak_full_disk.py tests/soak/soak_extreme_values.py tests/soak/soak_keys.py \
		tests/soak/soak_two_clones.py
	$(PYTEST) -m hypothesis --hypothesis-profile=soak

bench: .venv  ## minutes, by hand, on an idle machine: every goal beside its baseline; makes docs/performance.md
	cd tests && PYTHONPATH=../src:. ../$(PY) -m benchmarks.performance --write

docs: .venv  ## what is generated: the key table of docs/keys.md, who cites what in docs/sources.md
	$(PY) tests/docs/generated.py

pictures: .venv  ## half a minute: the picture of the README and the recording
	PYTHONPATH=tests $(PY) tests/docs/pictures.py
