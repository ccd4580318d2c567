// Reads the mail in a file with mailparser and prints what a mail program would show of it, as JSON.
import { createReadStream } from 'node:fs';
import { simpleParser } from 'mailparser';

const mail = await simpleParser(createReadStream(process.argv[2]), { keepCidLinks: true });
const header = (name) => mail.headerLines.filter((h) => h.key === name).map((h) => h.line.slice(h.line.indexOf(':') + 1).trim());

console.log(
  JSON.stringify({
    subject: mail.subject,
    from: mail.from?.text,
    to: mail.to?.text,
    reply_to: mail.replyTo?.text ?? null,
    message_id: mail.messageId,
    text: mail.text,
    html: mail.html,
    headers: mail.headerLines.map((h) => h.key),
    auto_submitted: header('auto-submitted'),
    list_unsubscribe: header('list-unsubscribe'),
    list_unsubscribe_post: header('list-unsubscribe-post'),
    attachments: mail.attachments.map((a) => ({
      type: a.contentType,
      name: a.filename,
      disposition: a.contentDisposition,
      content: a.content.toString('utf8'),
    })),
  }),
);
