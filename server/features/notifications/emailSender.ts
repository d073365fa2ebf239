import { createTransport } from 'nodemailer';
import { z } from 'zod';
import { NEUTRAL_WORDS } from '../../../shared/domain/notices/sending.ts';
import type { Config } from '../../platform/config/index.ts';
import type { Log } from '../../platform/logging/index.ts';

/** `dead`: the mail server refused the address for good. `failed`: it may work later. */
export type EmailOutcome = 'sent' | 'failed' | 'dead';

export interface Email {
  to: string;
  /** The same for every repeat of one mail, so that a mailbox shows a repeat once. */
  id: string;
  /** The subject; the neutral one by default. */
  title?: string;
  /** Lines under the title. Never a name, a word that a person wrote, or what it is about (R42). */
  lines: readonly string[];
  /** Turns these mails off by one tap of the mail program (RFC 8058); null where they cannot be turned off. */
  unsubscribeUrl: string | null;
}

export interface EmailSender {
  send(email: Email): Promise<EmailOutcome>;
}

const TIMEOUT_MS = 15_000;
/** What a mail server answered, where it answered at all. */
const failure = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  command: z.string().optional(),
});

/** Null without settings: the installation sends no e-mail. */
export function createEmailSender(
  { mail, mode, http }: Pick<Config, 'mail' | 'mode' | 'http'>,
  log: Log,
): EmailSender | null {
  if (!mail) return null;
  const url = new URL(mail.smtpUrl);
  const secure = url.protocol === 'smtps:';
  const transport = createTransport({
    host: url.hostname,
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    requireTLS: mode === 'production',
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = new URL(http.publicOrigin).hostname;
  return {
    async send({ to, id, title = NEUTRAL_WORDS.title, lines, unsubscribeUrl }) {
      try {
        await transport.sendMail({
          from: { name: NEUTRAL_WORDS.title, address: mail.from },
          to,
          subject: title,
          text: `${lines.join('\n\n')}\n`,
          messageId: `<${id}@${domain}>`,
          headers: {
            'Auto-Submitted': 'auto-generated',
            ...(unsubscribeUrl && {
              'List-Unsubscribe': `<${unsubscribeUrl}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            }),
          },
        });
        return 'sent';
      } catch (error) {
        // The message of the error may name the address: its codes alone are logged.
        const facts = failure.safeParse(error).data ?? {};
        log.warn(facts, 'mail failed');
        return isDead(facts) ? 'dead' : 'failed';
      }
    },
  };
}

/** A 5xx answer to the recipient (RFC 5321). One to the sign-in or to the sender is a fault of the installation, not of the address. */
function isDead({ responseCode = 0, command }: z.output<typeof failure>): boolean {
  return responseCode >= 500 && command === 'RCPT TO';
}
