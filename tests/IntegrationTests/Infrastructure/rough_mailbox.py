"""A mailbox for aiosmtpd that is rough by a script: a file says how, and may change while it runs.

The file holds words: `busy=0.2` answers so large a part of the recipients with 451, `drop=0.1` closes so large a part of the connections
after the mail's data and before the answer, without keeping the mail. Recipients that begin with `slow-` wait for `slow` seconds, or until
the script says less; while one waits, there is a file `held`. `answer=20` keeps a mail and says so 20 seconds later.
"""

import asyncio
import os
import random
import time

from aiosmtpd.handlers import Mailbox


class RoughMailbox(Mailbox):
    def __init__(self, mail_dir):
        super().__init__(mail_dir)
        self._script = os.path.join(os.path.dirname(mail_dir), "script")
        self._random = random.Random(1)

    def _part(self, name):
        try:
            with open(self._script) as script:
                words = dict(word.split("=") for word in script.read().split())
        except (FileNotFoundError, ValueError):
            return 0.0
        return float(words.get(name, 0))

    async def _hold(self):
        held = os.path.join(os.path.dirname(self.mail_dir), "held")
        since = time.monotonic()
        while time.monotonic() - since < self._part("slow"):
            open(held, "w").close()
            await asyncio.sleep(0.05)
        if os.path.exists(held):
            os.remove(held)

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("slow-"):
            await self._hold()
        if self._random.random() < self._part("busy"):
            return "451 4.3.2 Busy, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self._random.random() < self._part("drop"):
            server.transport.abort()
            return "451 4.3.0 Dropped"
        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(self._part("answer"))
        return answer
