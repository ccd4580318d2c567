"""A mailbox for aiosmtpd whose answer depends on how the recipient begins."""

from aiosmtpd.handlers import Mailbox


class PickyMailbox(Mailbox):
    def __init__(self, mail_dir):
        super().__init__(mail_dir)
        self._put_off = set()

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("550-"):
            return f"550 5.1.1 <{address}>: No such mailbox"
        if address.startswith("451-") and address not in self._put_off:
            self._put_off.add(address)
            return f"451 4.7.1 <{address}>: Greylisted, try again later"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(rcpt_options)
        return "250 OK"
