import { expect, test } from 'vitest';
import { foldNotices } from '../../client/features/notices/foldNotices.ts';
import type { NoticeView } from '../../shared/contracts/notices.ts';

const build = (id: string, over: Partial<NoticeView> = {}): NoticeView => ({
  id,
  kind: 'decision',
  path: '/mentor/application',
  at: '2030-01-16T10:44:00.000Z',
  opened: false,
  ...over,
});

test('neighbours that say the same and lead to the same page are one row, and no others', () => {
  const notices = [
    build('newest'),
    build('before'),
    build('of a case', { path: '/' }),
    build('earlier'),
    build('of a request', { kind: 'request' }),
    build('opened', { opened: true }),
    build('opened before', { opened: true }),
  ];
  expect(foldNotices(notices).map(({ newest, more }) => [newest.id, more])).toEqual([
    ['newest', 1],
    ['of a case', 0],
    ['earlier', 0],
    ['of a request', 0],
    ['opened', 1],
  ]);
});
