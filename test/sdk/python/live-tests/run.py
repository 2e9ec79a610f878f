"""Runs live tests of the SDK, and prints what became of each as one line of JSON."""

import json
import sys
import unittest
import warnings


class Outcomes(unittest.TestResult):
    def __init__(self) -> None:
        super().__init__()
        self.told: dict[str, str] = {}

    def tell(self, test: unittest.TestCase, outcome: str) -> None:
        self.told.setdefault(test.id().removeprefix("test."), outcome)

    def addSuccess(self, test: unittest.TestCase) -> None:
        self.tell(test, "passed")

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        self.tell(test, f"skipped: {reason}")

    def addError(self, test: unittest.TestCase, err) -> None:
        details = getattr(err[1], "details", None)
        self.tell(test, details.error_type if details else f"{err[0].__name__}: {err[1]}")

    addFailure = addError

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err) -> None:
        if err is not None:
            self.addError(test, err)


# The async client leaves its connections to the end of the process, which unittest would warn of.
warnings.simplefilter("ignore")
outcomes = Outcomes()
unittest.defaultTestLoader.loadTestsFromNames(sys.argv[1:]).run(outcomes)
print(json.dumps(outcomes.told))
