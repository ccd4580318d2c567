"""The token that the bench calls with."""

import base64
import functools
import hashlib
import hmac
import json
import time

SECRET = "bench-secret-of-at-least-thirty-two-bytes"
ORGANIZATION = "018f0000-0000-7000-8000-000000000001"


@functools.cache
def token():
    now = int(time.time())
    claims = {
        "iss": "bifrost",
        "iat": now - 60,
        "exp": now + 86400,
        "organization_uuid": ORGANIZATION,
        "core_user_uuid": "018f0000-0000-7000-8000-0000000000aa",
        "username": "bench",
    }
    text = b".".join(encode(json.dumps(part).encode()) for part in ({"alg": "HS256", "typ": "JWT"}, claims))
    return (text + b"." + encode(hmac.new(SECRET.encode(), text, hashlib.sha256).digest())).decode()


def encode(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=")
