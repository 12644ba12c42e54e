/** The door of the desk: only the page of this run is let in. */
import { describe, expect, test } from 'vitest';
import { accessFault } from '../../../src/desk/access.ts';

const own = { port: 4400, token: 'the-token-of-this-run' };
const ours = {
  host: '127.0.0.1:4400',
  origin: 'http://127.0.0.1:4400',
  'sec-fetch-site': 'same-origin',
  'x-desk-token': own.token,
};

describe('Who may ask the desk', () => {
  test('the page of this run may read and write', () => {
    expect(accessFault({ method: 'POST', path: '/api/save', headers: ours }, own)).toBeUndefined();
    const { origin: _, ...reading } = ours; // a browser says no origin when it only reads
    expect(accessFault({ method: 'GET', path: '/api/open', headers: reading }, own)).toBeUndefined();
  });

  test('the page itself may be opened by typing its address', () => {
    const headers = { host: '127.0.0.1:4400', 'sec-fetch-site': 'none' };
    expect(accessFault({ method: 'GET', path: '/', headers }, own)).toBeUndefined();
  });

  test.each([
    [
      'a name led to this machine (DNS rebinding)',
      { host: 'evil.example:4400', origin: 'http://evil.example:4400' },
      'other-host',
    ],
    ['the name under which IPv6 may answer', { host: 'localhost:4400', origin: 'http://localhost:4400' }, 'other-host'],
    ['another port', { host: '127.0.0.1:80' }, 'other-host'],
    ['no host', { host: undefined }, 'other-host'],
    ['a page of another origin', { origin: 'https://evil.example' }, 'other-origin'],
    ['another program of this machine, in the browser', { origin: 'http://127.0.0.1:8080' }, 'other-origin'],
    ['a sandboxed frame', { origin: 'null' }, 'other-origin'],
    ['a request that a browser says is from elsewhere', { 'sec-fetch-site': 'cross-site' }, 'other-origin'],
    ['a page of this machine at another port', { 'sec-fetch-site': 'same-site' }, 'other-origin'],
    ['a form, which says no origin of ours', { origin: undefined }, 'other-origin'],
    ['a run before this one', { 'x-desk-token': 'the-token-of-another-run' }, 'no-token'],
    ['no token', { 'x-desk-token': undefined }, 'no-token'],
    ['an empty token', { 'x-desk-token': '' }, 'no-token'],
  ])('refuses %s', (_, change, fault) => {
    expect(accessFault({ method: 'POST', path: '/api/save', headers: { ...ours, ...change } }, own)).toBe(fault);
  });

  test('nothing but reading is done at the addresses of the page', () => {
    expect(accessFault({ method: 'POST', path: '/', headers: ours }, own)).toBe('other-origin');
  });
});
