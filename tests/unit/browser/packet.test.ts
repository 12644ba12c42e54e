/** A packet: what its address carries, and on which side of which sheet each page comes to lie. */
import { describe, expect, test } from 'vitest';
import {
  mostThings,
  packetAlong,
  packetHash,
  packetIn,
  packetWith,
} from '../../../src/browser/tools/packet-address.ts';
import {
  backToBack,
  bothSides,
  frontsAndBacks,
  leavesOf,
  type Printed,
  type Side,
} from '../../../src/browser/tools/packet-leaves.ts';

const upright = { width: 612, height: 792 };
const lying = { width: 792, height: 612 };
const file = (pages: number, made: Printed['made'], size = upright): Printed => ({
  made,
  sizes: Array.from({ length: pages }, () => size),
});

/** The number of each page from 1, with a dash where it stands on its head; 0 for a blank. */
const said = (sides: readonly Side<Printed>[]): string[] =>
  sides.map((side) => ('blank' in side ? '0' : `${side.page + 1}${side.turn ? '-' : ''}`));

describe('the address of a packet', () => {
  test('carries texts in their order and the printer, and reads what it wrote', () => {
    const texts = [{ path: 'en/leaflets/gate/print', make: 'fold-card' }, { path: 'es/volantes/puerta/imprimir' }];
    const choices = { paper: 'a4', printer: 'long-edge' };
    const hash = packetHash(texts, choices);
    expect(hash).toBe(
      'text=en/leaflets/gate/print:fold-card&text=es/volantes/puerta/imprimir&paper=a4&printer=long-edge',
    );
    expect(packetIn(`#${hash}`)).toEqual({ texts, choices });
  });

  test('goes along to the page of a text and comes back with it, once', () => {
    const held = 'text=en/leaflets/gate/print:half&text=en/leaflets/door/print&paper=a4';
    const own = '#text=en/leaflets/lamp/print';
    expect(packetWith(`#${packetAlong(held)}`, own)).toBe(
      'text=en/leaflets/gate/print:half&text=en/leaflets/door/print&text=en/leaflets/lamp/print&paper=a4',
    );
    expect(packetWith(`#paper=letter&${packetAlong(held)}`, '#text=en/leaflets/gate/print')).toBe(
      'text=en/leaflets/door/print&text=en/leaflets/gate/print&paper=a4',
    );
    expect(packetWith('', own)).toBe('text=en/leaflets/lamp/print');
    expect(packetWith('#packet=text%3D//example.org/a/b', own)).toBe('text=en/leaflets/lamp/print');
  });

  test('leads nowhere but to pages of ours', () => {
    for (const path of [
      'https://example.org/a/b',
      '//example.org/a/b',
      '../../a/b/c',
      'en/../../x',
      'a/b',
      'en/a/b?c',
      'en/a/b/c.html',
    ])
      expect(packetIn(`#text=${path}`).texts).toEqual([]);
    expect(packetIn('#paper=%3Cb%3E&hotline=5').choices).toEqual({});
    expect(packetIn(`#${'text=en/leaflets/a/print&'.repeat(100)}`).texts).toHaveLength(mostThings);
  });
});

describe('the sheets of a packet', () => {
  test('of a file for one side are sheets of their own, with a bare back between them', () => {
    expect(said(bothSides(leavesOf(file(3, 'one'), 'long-edge')))).toEqual(['1', '0', '2', '0', '3', '0']);
  });

  test('to be read go on both sides, and the next thing begins on a front', () => {
    expect(said(bothSides(leavesOf(file(3, 'read'), 'long-edge')))).toEqual(['1', '2', '3', '0']);
    // A printer that turns the paper on its short edge sets every back on its head; so do we.
    expect(said(bothSides(leavesOf(file(3, 'read'), 'short-edge')))).toEqual(['1', '2-', '3', '0']);
    expect(said(bothSides(leavesOf(file(2, 'read', lying), 'short-edge')))).toEqual(['1', '2']);
  });

  test('made for one edge are turned for the other alone', () => {
    expect(said(bothSides(leavesOf(file(4, 'long-edge', lying), 'long-edge')))).toEqual(['1', '2', '3', '4']);
    expect(said(bothSides(leavesOf(file(4, 'long-edge', lying), 'short-edge')))).toEqual(['1', '2-', '3', '4-']);
  });

  test('of two files lie back to back', () => {
    expect(said(bothSides(backToBack(file(2, 'one'), file(1, 'one'), 'long-edge')))).toEqual(['1', '1', '2', '0']);
    expect(said(bothSides(backToBack(file(1, 'one', lying), file(1, 'one', lying), 'long-edge')))).toEqual(['1', '1-']);
  });

  test('come as fronts and backs in the same order, and without backs where nothing stands on any', () => {
    const leaves = [...leavesOf(file(1, 'one'), 'long-edge'), ...leavesOf(file(2, 'read'), 'long-edge')];
    expect(frontsAndBacks(leaves).map(said)).toEqual([
      ['1', '1'],
      ['0', '2'],
    ]);
    expect(frontsAndBacks(leavesOf(file(2, 'one'), 'long-edge')).map(said)).toEqual([['1', '2'], []]);
  });
});
