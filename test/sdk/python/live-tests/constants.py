"""What the live tests of the SDK ask with: the values that Stytch's sandbox documents."""

import os

TEST_OTP_CODE = "000000"
TEST_OTP_EMAIL = "sandbox@stytch.com"
TEST_OTP_PHONE_NUMBER = "+10000000000"
TEST_SESSION_TOKEN = "WJtR5BCy38Szd5AfoDpf0iqFKEt4EE5JhjlWUY7l3FtY"
TEST_TOTP_CODE = "000000"
TEST_TOTP_RECOVERY_CODE = "a1b2-c3d4-e5f6"
TEST_TOTP_USER_ID = "user-test-e3795c81-f849-4167-bfda-e4a6e9c280fd"
TEST_USERS_NAME = {"first_name": "Ada", "middle_name": "King", "last_name": "Lovelace"}
TEST_EXPIRED_JWT = os.environ["EXPIRED_JWT"]


def __getattr__(name: str) -> str:
    """Of what is not emulated any value will do: the call is refused before it is read."""
    if not name.startswith("TEST_"):
        raise AttributeError(name)
    return "not-emulated"
