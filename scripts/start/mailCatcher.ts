import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail that was caught. */
interface CaughtMail {
  at: Date;
  to: string;
  subject: string;
  text: string;
}

export interface MailCatcher {
  /** What the server sends to: `smtp://127.0.0.1:…` */
  smtpUrl: string;
  /** The page that shows what was caught. */
  pageUrl: string;
  stop(): Promise<void>;
}

const KEPT = 100;

/** Takes every e-mail of a development server and shows it on a page of this machine. Nothing leaves, and nothing outlives the process. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const caught: CaughtMail[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, callback) {
      simpleParser(stream).then(
        ({ to, subject = '', text = '' }) => {
          const names = [to ?? []].flat().map((list) => list.text);
          caught.unshift({ at: new Date(), to: names.join(', '), subject, text });
          caught.splice(KEPT);
          callback();
        },
        (error: unknown) => callback(error instanceof Error ? error : new Error('unreadable')),
      );
    },
  });
  const page = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'");
    response.end(pageOf(caught));
  });
  smtp.listen(0, '127.0.0.1');
  page.listen(0, '127.0.0.1');
  await Promise.all([once(smtp.server, 'listening'), once(page, 'listening')]);
  return {
    smtpUrl: `smtp://127.0.0.1:${portOf(smtp.server)}`,
    pageUrl: `http://127.0.0.1:${portOf(page)}/`,
    async stop() {
      page.closeAllConnections();
      page.close();
      await new Promise<void>((resolve) => smtp.close(() => resolve()));
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

function pageOf(caught: readonly CaughtMail[]): string {
  const mails = caught.map(
    ({ at, to, subject, text }) =>
      `<article><h2>${escapeHtml(subject)}</h2><p>${escapeHtml(to)}, ${at.toLocaleTimeString('en-GB')}</p>` +
      `<pre>${linked(escapeHtml(text))}</pre></article>`,
  );
  return `<!doctype html><html lang="en"><title>Caught mail</title>
<style>body{font:16px/1.5 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap}</style>
<h1>Caught mail</h1>${mails.join('\n') || '<p>None yet. Load this page again.</p>'}</html>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
const linked = (html: string): string =>
  html.replace(/https?:\/\/\S+/g, (url) => `<a href="${url}">${url}</a>`);
