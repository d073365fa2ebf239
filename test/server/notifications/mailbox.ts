import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface Mailbox {
  /** `smtp://…` */
  url: string;
  mails: ParsedMail[];
  /** The sources, as they came over the wire. */
  sources: string[];
  /** Every mail to an address with this in it is refused for good. */
  refuse: string | null;
  /** Every mail is put off with a temporary error. */
  busy: boolean;
  /** At this point no answer comes: before the mail is taken, or after. */
  hangsAt: 'recipient' | 'end' | null;
  /** How often it hung. */
  hung: number;
  stop(): Promise<void>;
}

/** A real mail server on this machine. */
export async function startMailbox(): Promise<Mailbox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const { refuse, busy } = mailbox;
      if (hangs('recipient')) return;
      if (busy) return callback(Object.assign(new Error('busy'), { responseCode: 451 }));
      if (refuse !== null && address.includes(refuse)) {
        return callback(Object.assign(new Error('no such user'), { responseCode: 550 }));
      }
      callback();
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks);
        mailbox.sources.push(source.toString('utf8'));
        void simpleParser(source).then((mail) => {
          mailbox.mails.push(mail);
          if (!hangs('end')) callback();
        });
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the mail server has no port');
  const mailbox: Mailbox = {
    url: `smtp://127.0.0.1:${address.port}`,
    mails: [],
    sources: [],
    refuse: null,
    busy: false,
    hangsAt: null,
    hung: 0,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return mailbox;

  function hangs(at: Mailbox['hangsAt']): boolean {
    if (mailbox.hangsAt !== at) return false;
    mailbox.hung += 1;
    return true;
  }
}

/** The secret of the one-time link, or the token of the last line. */
export function secretIn(
  mail: ParsedMail | undefined,
  page: 'confirm-email' | 'unsubscribe' | 'reference' | 'confirm-application',
): string {
  const found = new RegExp(`/${page}#([\\w-]+)`, 'u').exec(mail?.text ?? '');
  if (!found?.[1]) throw new Error(`the mail has no link to ${page}`);
  return found[1];
}
