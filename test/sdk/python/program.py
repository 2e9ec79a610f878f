"""Answers each line of JSON on its input, a call of Stytch's SDK, with a line of JSON: what came of it."""

import asyncio
import json
import re
import sys

import stytch
from stytch.core.response_base import StytchError

CLIENTS = {"consumer": stytch.Client, "b2b": stytch.B2BClient}


def snake_case(name):
    """Calls are named as in JavaScript: deleteMFAPhoneNumber is delete_mfa_phone_number here."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def method_of(sdk, call):
    *resources, name = map(snake_case, call.split("."))
    for resource in resources:
        sdk = getattr(sdk, resource)
    return getattr(sdk, name), getattr(sdk, f"{name}_async")


def call_sync(methods, arguments):
    return methods[0](**arguments)


def call_async(methods, arguments):
    return LOOP.run_until_complete(methods[1](**arguments))


STYLES = {"sync": call_sync, "async": call_async}
LOOP = asyncio.new_event_loop()


class Clients:
    """One client at a time: each project that comes has a new one, and the one before is closed."""

    def __init__(self):
        self.about = self.client = None

    def get(self, api, url, project_id, secret):
        about = (api, url, project_id, secret)
        if about != self.about:
            self.close()
            address = "custom_base_url" if url.startswith("https:") else "environment"
            self.client = CLIENTS[api](project_id=project_id, secret=secret, **{address: url})
            self.about = about
        return self.client

    def close(self):
        if self.client is not None:
            LOOP.run_until_complete(self.client.close())


def answer(clients, question):
    sdk = clients.get(*(question[name] for name in ("api", "url", "project_id", "secret")))
    try:
        methods = method_of(sdk, question["call"])
    except AttributeError:
        return {"ok": False, "unknown": True}
    try:
        reply = STYLES[question["style"]](methods, question["arguments"])
    except StytchError as error:
        shown = error.details.model_dump(mode="json", exclude={"original_json"})
        return {"ok": False, "error": {"type": type(error).__name__, **shown}}
    except Exception as error:
        return {"ok": False, "failure": repr(error)}
    return {"ok": True, "reply": reply and reply.model_dump(mode="json")}


def main():
    clients = Clients()
    for line in sys.stdin:
        question = json.loads(line)
        print(json.dumps({"call": question["call"], **answer(clients, question)}), flush=True)
    clients.close()
    LOOP.close()


main()
