import { err, ok, type Result } from '@hengjian/kernel';
import { SaxesParser } from 'saxes';
import type { NamelessError } from '../extracted-text.ts';
import type { ExtractionLimits } from '../limits.ts';
import type { TimeBudget } from '../time-budget.ts';

/**
 * One pass over an XML part, with no tree in memory. Names come with the prefix that Word itself writes (`w:p`), whatever prefix the
 * file uses. A document type is refused at sight: Office never writes one, and all entity tricks need one.
 */
export interface XmlVisitor {
  open(name: string, attributes: ReadonlyMap<string, string>): void;
  text?(text: string): void;
  close(name: string): void;
}

const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', 'rel'],
  ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'pic'],
  ['http://purl.oclc.org/ooxml/drawingml/picture', 'pic'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
]);

const STEP_CHARACTERS = 256 * 1024;

class Refusal extends Error {
  readonly error: NamelessError;
  constructor(error: NamelessError) {
    super(error.code);
    this.error = error;
  }
}

export async function scanXml(
  xml: string, part: string, visitor: XmlVisitor, limits: ExtractionLimits, time: TimeBudget,
): Promise<Result<true, NamelessError>> {
  const parser = guardedParser(part, visitor, limits);
  try {
    for (let at = 0; at < xml.length; at += STEP_CHARACTERS) {
      parser.write(xml.slice(at, at + STEP_CHARACTERS));
      const more = at + STEP_CHARACTERS < xml.length;
      if (more && !(await time.breathe())) return err({ code: 'file.too-slow', limitMs: limits.maxMilliseconds });
    }
    parser.close();
    return ok(true);
  } catch (thrown) {
    if (thrown instanceof Refusal) return err(thrown.error);
    throw thrown;
  }
}

/** The parser calls back and cannot be told to stop, so a refusal leaves it as an exception that ends in `scanXml`. */
function guardedParser(part: string, visitor: XmlVisitor, limits: ExtractionLimits): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  parser.on('error', (error) => { throw new Refusal({ code: 'file.corrupt', format: 'docx', part, detail: error.message }); });
  parser.on('doctype', () => { throw new Refusal({ code: 'file.bomb', sign: 'entities', part, found: 1, limit: 0 }); });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.maxXmlDepth) throw new Refusal({ code: 'file.bomb', sign: 'depth', part, found: depth, limit: limits.maxXmlDepth });
    visitor.open(knownName(tag.uri, tag.local), attributesOf(tag.attributes));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  parser.on('closetag', (tag) => {
    depth -= 1;
    visitor.close(knownName(tag.uri, tag.local));
  });
  return parser;
}

function knownName(uri: string, local: string): string {
  const prefix = NAMESPACES.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
}

/** By local name: Word qualifies attributes, relationships do not, and no element read here has two of one name. */
function attributesOf(attributes: Record<string, { local: string; value: string }>): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const key in attributes) {
    const attribute = attributes[key];
    if (attribute !== undefined) values.set(attribute.local, attribute.value);
  }
  return values;
}
