import type { Instant, PersonId } from '../../src/domain/ids';
import type { DownloadRequest } from '../../src/ports/downloads';
import { openSqliteStore } from '../../src/store/sqlite';
import { createDownloads } from '../../src/web/downloads';

const NOW = '2027-04-12T07:00:00.000Z' as Instant;
const request: DownloadRequest = { file: 'my-data', personId: 'p-1' as PersonId, tenantId: 't-1' };
const tokenOf = (url: string) => url.slice(url.indexOf('/d/') + 3);

test('what was offered is verified for an hour, then gone', async () => {
  const downloads = createDownloads(
    openSqliteStore(':memory:'),
    'https://companion.musterstadt.example/bot/',
  );
  const url = await downloads.offer(request, NOW);
  expect(url).toMatch(/^https:\/\/companion\.musterstadt\.example\/bot\/d\/[\w-]+\.[\w-]+$/);
  expect(await downloads.verify(tokenOf(url), NOW)).toEqual(request);
  expect(await downloads.verify(tokenOf(url), '2027-04-12T07:59:59.999Z' as Instant)).toEqual(request);
  expect(await downloads.verify(tokenOf(url), '2027-04-12T08:00:00.000Z' as Instant)).toBe('gone');
});

test('every single change to a token makes it invalid', async () => {
  const downloads = createDownloads(openSqliteStore(':memory:'), 'https://x.example');
  const token = tokenOf(await downloads.offer(request, NOW));
  for (let position = 0; position < token.length; position += 1) {
    for (const sign of ['A', 'B', '.']) {
      const forged = token.slice(0, position) + sign + token.slice(position + 1);
      if (forged !== token) expect(await downloads.verify(forged, NOW)).toBe('invalid');
    }
  }
});

test('anything else is invalid', async () => {
  const store = openSqliteStore(':memory:');
  const downloads = createDownloads(store, 'https://x.example');
  const token = tokenOf(await downloads.offer(request, NOW));
  const later = { request: { file: 'report', cohort: 'c' }, until: '2099-01-01T00:00:00.000Z' };
  const payload = Buffer.from(JSON.stringify(later)).toString('base64url');
  const signature = token.split('.')[1];
  for (const forged of [
    '',
    '.',
    'x',
    token.slice(1),
    `${token}.`,
    `${token}=`,
    `${payload}.${signature}`,
    `${payload}.`,
  ])
    expect(await downloads.verify(forged, NOW)).toBe('invalid');
});

test('a restart and other instances know the key, another store does not', async () => {
  const store = openSqliteStore(':memory:');
  const [first, second] = [
    createDownloads(store, 'https://x.example'),
    createDownloads(store, 'https://x.example'),
  ];
  const urls = await Promise.all([first.offer(request, NOW), second.offer(request, NOW)]);
  for (const url of urls)
    for (const downloads of [first, second])
      expect(await downloads.verify(tokenOf(url), NOW)).toEqual(request);
  const other = createDownloads(openSqliteStore(':memory:'), 'https://x.example');
  expect(await other.verify(tokenOf(urls[0] ?? ''), NOW)).toBe('invalid');
});

test('a store that is away for a moment is asked again', async () => {
  const store = openSqliteStore(':memory:');
  const downloads = createDownloads(store, 'https://x.example');
  jest.spyOn(store, 'commit').mockRejectedValueOnce(new Error('away'));
  await expect(downloads.offer(request, NOW)).rejects.toThrow('away');
  expect(await downloads.offer(request, NOW)).toContain('/d/');
});
