import type { XmlVisitor } from './scan-xml.ts';

/** `numbering.xml` and the numbering that paragraph styles carry (ECMA-376 part 1 §17.9, §17.7.4), as read, nothing resolved yet. */
export interface ListLevel {
  start: number;
  format: string;
  /** `第%1条`: `%n` is the number of level n, from 1. */
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  /** All numbers of the label in Arabic figures. */
  legal: boolean;
  /** Restarts after a paragraph of this level or one above it, from 1; 0: never; absent: after any level above. */
  restartAfter?: number;
  paragraphStyle?: string;
}

/** Word's own bounds; beyond them a small file could demand endless labels. */
const LIST_LEVELS = 9;
const LONGEST_LEVEL_TEXT = 255;

interface AbstractList { readonly levels: Map<number, ListLevel>; styleLink?: string }
export interface ListInstance { abstractId: string; readonly starts: Map<number, number>; readonly levels: Map<number, ListLevel> }
export interface ParagraphStyle { basedOn?: string; numberId?: string; level?: number }

export interface NumberingDefinitions { readonly abstracts: Map<string, AbstractList>; readonly instances: Map<string, ListInstance> }
export interface StyleDefinitions { readonly styles: Map<string, ParagraphStyle>; defaultStyle?: string }

export function numberingVisitor(into: NumberingDefinitions): XmlVisitor {
  let abstract: AbstractList | undefined;
  let instance: ListInstance | undefined;
  let level: ListLevel | undefined;
  let overridden = 0;
  let fallbacks = 0;
  return {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'mc:Fallback') fallbacks += 1;
      if (fallbacks > 0) return;
      if (name === 'w:abstractNum') into.abstracts.set(attributes.get('abstractNumId') ?? '', (abstract = { levels: new Map() }));
      else if (name === 'w:num') into.instances.set(attributes.get('numId') ?? '', (instance = { abstractId: '', starts: new Map(), levels: new Map() }));
      else if (name === 'w:abstractNumId' && instance) instance.abstractId = value;
      else if (name === 'w:numStyleLink' && abstract) abstract.styleLink = value;
      else if (name === 'w:lvlOverride') overridden = toInteger(attributes.get('ilvl'), 0);
      else if (name === 'w:startOverride' && instance) instance.starts.set(overridden, toInteger(value, 1));
      else if (name === 'w:lvl') {
        level = { start: 0, format: 'decimal', text: '', suffix: 'tab', legal: false };
        const depth = toInteger(attributes.get('ilvl'), 0);
        if (depth >= 0 && depth < LIST_LEVELS) (instance ?? abstract)?.levels.set(depth, level);
      } else if (level) readLevelProperty(level, name, value, attributes);
    },
    close(name) {
      if (name === 'mc:Fallback') fallbacks -= 1;
      else if (name === 'w:lvl') level = undefined;
      else if (name === 'w:abstractNum') abstract = undefined;
      else if (name === 'w:num') instance = undefined;
    },
  };
}

function readLevelProperty(level: ListLevel, name: string, value: string, attributes: ReadonlyMap<string, string>): void {
  if (name === 'w:start') level.start = toInteger(value, 0);
  else if (name === 'w:numFmt') level.format = value === 'custom' ? customFormat(attributes.get('format') ?? '') : value;
  else if (name === 'w:lvlText') level.text = value.slice(0, LONGEST_LEVEL_TEXT);
  else if (name === 'w:suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
  else if (name === 'w:isLgl') level.legal = isOn(attributes.get('val'));
  else if (name === 'w:lvlRestart') level.restartAfter = toInteger(value, 0);
  else if (name === 'w:pStyle') level.paragraphStyle = value;
}

/** `001, 002, 003, ...` is the only shape Word writes as custom: figures padded to a width. */
function customFormat(example: string): string {
  return `padded:${/^0+1/.exec(example)?.[0].length ?? 1}`;
}

export function styleVisitor(into: StyleDefinitions): XmlVisitor {
  let style: ParagraphStyle | undefined;
  let former = 0;
  return {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'w:pPrChange') former += 1; // properties before a tracked change
      if (former > 0) return;
      if (name === 'w:style' && attributes.get('type') === 'paragraph') {
        const id = attributes.get('styleId') ?? '';
        into.styles.set(id, (style = {}));
        if (attributes.has('default') && isOn(attributes.get('default'))) into.defaultStyle = id;
      } else if (name === 'w:style' && attributes.get('type') === 'numbering') {
        into.styles.set(attributes.get('styleId') ?? '', (style = {})); // a list style is found by its id in the same way
      } else if (!style) return;
      else if (name === 'w:basedOn') style.basedOn = value;
      else if (name === 'w:numId') style.numberId = value;
      else if (name === 'w:ilvl') style.level = toInteger(value, 0);
    },
    close(name) {
      if (name === 'w:pPrChange') former -= 1;
      else if (name === 'w:style') style = undefined;
    },
  };
}

/** CT_OnOff: present without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

export function toInteger(value: string | undefined, otherwise: number): number {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
}
