"""The base that the live tests of the SDK are written on, for a server of Understudy."""

import os
import uuid
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from unittest import TestCase

import stytch


@dataclass
class TestUser:
    email: str
    old_password: str = "not-emulated"
    new_password: str = "not-emulated"


@dataclass
class CreatedTestUser(TestUser):
    user_id: str = ""


class IntegrationTestBase(TestCase):
    def setUp(self) -> None:
        self.project_id = os.environ["STYTCH_PROJECT_ID"]
        credentials = {
            "project_id": self.project_id,
            "secret": os.environ["STYTCH_SECRET"],
            "custom_base_url": os.environ["STYTCH_BASE_URL"],
        }
        self.b2c_client = stytch.Client(**credentials)
        self.b2b_client = stytch.B2BClient(**credentials)

    # Gone from unittest since Python 3.12, and still called.
    def assertEquals(self, one: object, other: object) -> None:
        self.assertEqual(one, other)

    @contextmanager
    def skip_if_stytcherror(self, subtest_name: str, skip_reason: str, error_message_pattern: str):
        """Nothing is let off: every operation is emulated, or is said not to be."""
        with self.subTest(subtest_name):
            yield

    def _new_user(self) -> TestUser:
        return TestUser(email=f"{uuid.uuid4()}@example.com")

    @contextmanager
    def _get_temporary_user(self, create: bool = True, via_magic_link: bool = False):
        user = self._new_user()
        if not create:
            yield user
            return
        user_id = self.b2c_client.users.create(email=user.email).user_id
        yield CreatedTestUser(email=user.email, user_id=user_id)
        self.b2c_client.users.delete(user_id)

    @asynccontextmanager
    async def _get_temporary_user_async(self, create: bool = True, via_magic_link: bool = False):
        user = self._new_user()
        if not create:
            yield user
            return
        user_id = (await self.b2c_client.users.create_async(email=user.email)).user_id
        yield CreatedTestUser(email=user.email, user_id=user_id)
        await self.b2c_client.users.delete_async(user_id)
