import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { startMailCatcher } from '../../scripts/start/mailCatcher.ts';

test('the catcher of a development server shows each mail on its page, as text', async () => {
  const catcher = await startMailCatcher();
  const transport = createTransport({ url: catcher.smtpUrl });
  const text = 'Something is waiting for you.\n\nhttp://localhost:3000/notices\n<script>alert(1)</script>\n';
  await transport.sendMail({ from: 'notes@kith.example', to: 'reader@mail.example', subject: 'Notes', text });
  const page = await (await fetch(catcher.pageUrl)).text();
  expect(page).toContain('reader@mail.example');
  expect(page).toContain('<a href="http://localhost:3000/notices">');
  expect(page).not.toContain('<script>');
  await catcher.stop();
});
