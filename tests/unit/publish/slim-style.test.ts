import { describe, expect, it } from 'vitest';
import { slimStyle } from '../../../src/publish/html/slim-style.ts';

const names = new Set(['html', 'p', 'li', 'a', '.steps', '#words']);

describe('a style for one page', () => {
  it.each([
    ['p{margin:0}', 'an element that is there'],
    ['.steps>li{margin:0}', 'a class that is there'],
    ['#words p:first-child{margin:0}', 'an id that is there, with a state'],
    ['a:hover,li:target{color:red}', 'what a visit can change'],
    ['[open] li{color:red}', 'an attribute, which a reader can set'],
    ['p:not(.lead){color:red}', 'what need not be there'],
    [':is(.gone,li) a{color:red}', 'one of several'],
    ['*{margin:0}', 'everything'],
    [':root{--ink:red}', 'the root'],
    ['@font-face{font-family:A;src:url("a.woff2")}', 'fonts'],
    ['@media print{p{margin:0}}', 'a rule within a condition'],
    ['@view-transition{navigation:auto}', 'what it does not know'],
  ])('keeps %s: %s', (css) => {
    expect(slimStyle(css, names).replace(/url\((\w)/, 'url("$1')).toContain(
      css.slice(0, css.indexOf('{')).replace(':is(.gone,li)', ':is(.gone,li)'),
    );
  });

  it.each([
    'b{margin:0}',
    '.gone{margin:0}',
    '.steps .gone a{margin:0}',
    '#gone{margin:0}',
    'p.gone{margin:0}',
    ':is(.gone,b) a{margin:0}',
    '@media print{.gone{margin:0}}',
  ])('drops %s', (css) => {
    expect(slimStyle(css, names)).toBe('');
  });

  it('keeps a list whole of which one can hold', () => {
    expect(slimStyle('.gone,p{margin:0}b,.gone{margin:0}', names)).toBe('.gone,p{margin:0}');
  });
});
