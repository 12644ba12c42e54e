/** The words of an edition as plain data: a small tree that every format can draw. */
import { blockEntry, type FlowBlockName, type PropertiesOf, type ReadAt, type TextName } from './vocabulary.ts';

/** Where a link leads. */
export type LinkTarget =
  | { readonly to: 'web'; readonly url: string }
  | { readonly to: 'mail'; readonly address: string }
  | { readonly to: 'phone'; readonly number: string }
  | { readonly to: 'document'; readonly id: string; readonly anchor?: string }
  | { readonly to: 'anchor'; readonly anchor: string };

/** A position in the edition's file: line and column from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export type Inline =
  /** Words; those that the register of claims has for a call name their claim. */
  | { readonly type: 'text'; readonly value: string; readonly claim?: string }
  | { readonly type: 'strong' | 'emphasis' | 'delete'; readonly children: readonly Inline[] }
  | { readonly type: 'code'; readonly value: string }
  | { readonly type: 'break' }
  | {
      readonly type: 'link';
      readonly target: LinkTarget;
      readonly children: readonly Inline[];
      readonly position: Position;
    }
  /** A call of a note; `time` says which of its calls it is, from 1, in the text and then in the notes. */
  | { readonly type: 'note'; readonly id: string; readonly number: number; readonly time: number }
  /** A word of the glossary. */
  | { readonly type: 'term'; readonly id: string; readonly children: readonly Inline[] }
  /** A blank to be filled in; the words say what goes there. */
  | { readonly type: 'blank'; readonly children: readonly Inline[] };

export interface ListItem {
  /** For a task list: done or still to do; absent on ordinary items. */
  readonly checked?: boolean;
  readonly children: readonly Flow[];
}

/** One row of a table: a list of cells, each a run of inline nodes. */
export type Row = readonly (readonly Inline[])[];
export type Align = 'left' | 'center' | 'right' | null;

/** A picture file that the text shows. */
export interface PictureUse {
  readonly file: string;
  readonly position: Position;
}

export type Flow =
  | { readonly type: 'paragraph'; readonly children: readonly Inline[]; readonly position: Position }
  | {
      readonly type: 'heading';
      readonly depth: number;
      readonly anchor: string;
      readonly children: readonly Inline[];
      readonly position: Position;
    }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly ListItem[] }
  | { readonly type: 'quotation'; readonly children: readonly Flow[] }
  | {
      readonly type: 'table';
      readonly align: readonly Align[];
      readonly header: Row;
      readonly rows: readonly Row[];
      readonly caption?: string;
      readonly position?: Position;
    }
  | { readonly type: 'rule' }
  | Block;

/** A block of the vocabulary with its properties. */
export type Block = {
  [N in FlowBlockName]: {
    readonly type: 'block';
    readonly name: N;
    readonly properties: PropertiesOf<N>;
    readonly children: readonly Flow[];
    readonly position: Position;
  };
}[FlowBlockName];

/** A block of one name. */
export type BlockOf<N extends FlowBlockName> = Extract<Block, { readonly name: N }>;

/** Says whether a node is the block of a name. */
export function isBlock<N extends FlowBlockName>(node: Flow, name: N): node is BlockOf<N> {
  return node.type === 'block' && node.name === name;
}

/** The texts among a block's properties that are read at one place, in the order of the vocabulary, each with the property's name. */
export function propertyTexts<Read extends ReadAt>(
  { name, properties }: Block,
  read: Read,
): { readonly name: TextName<Read>; readonly text: string }[] {
  const given: Readonly<Record<string, string | true | undefined>> = properties;
  return Object.entries(blockEntry(name).properties).flatMap(([key, property]) => {
    const text = given[key];
    return property.read === read && typeof text === 'string' ? [{ name: key as TextName<Read>, text }] : [];
  });
}

/** A footnote: numbered in the order in which the text first calls it. */
export interface Note {
  readonly id: string;
  readonly number: number;
  readonly children: readonly Flow[];
  /** The claim of whose sources it tells: then the press wrote it, and it stands in no file. */
  readonly claim?: string;
}

/** How a text calls a claim: for its sources, for its words, or as a large figure. */
export type ClaimUse = 'note' | 'value' | 'fact';

/** One call of a claim. */
export interface ClaimCall {
  readonly id: string;
  readonly as: ClaimUse;
  readonly position: Position;
  /** What it brings onto paper, but for the day of checking; nothing of a claim that is not there. */
  readonly said: string;
}

/** One part of a text, as it stands in its file. */
export interface Unit {
  readonly hash: string;
  readonly position: Position;
  /** Where it begins and ends (exclusive) in the text, in UTF-16 units from 0. */
  readonly from: number;
  readonly to: number;
}

/** The whole text of an edition. */
export interface Body {
  /** The file as it was read, its fields blanked. */
  readonly source: string;
  readonly flow: readonly Flow[];
  readonly notes: readonly Note[];
  /** Addresses of headings within the page, in order. */
  readonly anchors: readonly string[];
  readonly links: readonly { readonly target: LinkTarget; readonly position: Position }[];
  readonly pictures: readonly PictureUse[];
  /** Words of the glossary that the text calls, in order, each where it first stands. */
  readonly terms: readonly { readonly id: string; readonly position: Position }[];
  /** Calls of claims, in order. */
  readonly claims: readonly ClaimCall[];
  /** Signs outside the letters that every font has, in order, each where it stands. */
  readonly signs: readonly { readonly sign: string; readonly position: Position }[];
  /** One short hash for each top-level block of the text, in order. */
  readonly hashes: readonly string[];
  /** Where each of these blocks begins. */
  readonly positions: readonly Position[];
  /** The parts that are translated one by one, in order: finer than the blocks. */
  readonly units: readonly Unit[];
  /** Words in the text, notes left out. */
  readonly words: number;
}

/** Joins all text below inline nodes, without note marks. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text' || node.type === 'code') return node.value;
      if (node.type === 'break') return ' ';
      if (node.type === 'note') return '';
      return inlineText(node.children);
    })
    .join('');
}

/** Says whether the first column of a table heads its rows: its own head, the corner, is empty. */
export function headsRows({ header }: { readonly header: Row }): boolean {
  return header.length > 1 && header[0]?.length === 0;
}

/** Joins all text below flow nodes, one line each, without notes. */
export function flowText(nodes: readonly Flow[]): string {
  return nodes.map(nodeText).filter(Boolean).join('\n');
}

function nodeText(node: Flow): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.children);
    case 'list':
      return node.items.map((item) => flowText(item.children)).join('\n');
    case 'quotation':
      return flowText(node.children);
    case 'block':
      return [
        ...propertyTexts(node, 'before').map(({ text }) => text),
        flowText(node.children),
        ...propertyTexts(node, 'after').map(({ text }) => text),
      ]
        .filter(Boolean)
        .join('\n');
    case 'table':
      return [node.caption ?? '', ...[node.header, ...node.rows].map((row) => row.map(inlineText).join(' '))]
        .filter(Boolean)
        .join('\n');
    case 'rule':
      return '';
  }
}
