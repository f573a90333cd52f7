import { err, ok, type Result } from '@hengjian/kernel';
import type { NamelessError } from '../extracted-text.ts';
import type { ExtractionLimits } from '../limits.ts';
import type { TimeBudget } from '../time-budget.ts';
import { foreignPackage, type OfficePackage } from './open-package.ts';
import { scanXml } from './scan-xml.ts';

/** Where a document's parts lie. Relationships name them; their usual places are only the fallback. */
export interface DocumentParts { readonly main: string; readonly styles?: string; readonly numbering?: string; readonly footnotes?: string; readonly endnotes?: string }

const USUAL_MAIN = 'word/document.xml';

export async function findParts(opened: OfficePackage, limits: ExtractionLimits, time: TimeBudget): Promise<Result<DocumentParts, NamelessError>> {
  const foreign = foreignPackage(opened);
  if (foreign !== 'zip') return err({ code: 'file.unsupported', found: foreign });
  const root = await readRelationships(opened, '_rels/.rels', '', limits, time);
  if (!root.ok) return root;
  const main = root.value.get('officeDocument') ?? USUAL_MAIN;
  if (!opened.has(main)) {
    return opened.has('[Content_Types].xml') ? err({ code: 'file.corrupt', format: 'docx', part: main }) : err({ code: 'file.unsupported', found: 'zip' });
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const own = await readRelationships(opened, `${folder}_rels/${main.slice(folder.length)}.rels`, folder, limits, time);
  if (!own.ok) return own;
  const parts: { -readonly [K in keyof DocumentParts]: DocumentParts[K] } = { main };
  for (const kind of ['styles', 'numbering', 'footnotes', 'endnotes'] as const) {
    const part = own.value.get(kind) ?? `${folder}${kind}.xml`;
    if (opened.has(part)) parts[kind] = part;
  }
  return ok(parts);
}

/** Kind (last word of the relationship's type) → part name. */
async function readRelationships(
  opened: OfficePackage, part: string, folder: string, limits: ExtractionLimits, time: TimeBudget,
): Promise<Result<ReadonlyMap<string, string>, NamelessError>> {
  const xml = opened.read(part);
  if (!xml.ok) return xml;
  const found = new Map<string, string>();
  if (xml.value === undefined) return ok(found);
  const scanned = await scanXml(xml.value, part, {
    open(name, attributes) {
      const kind = attributes.get('Type')?.split('/').at(-1);
      const target = attributes.get('Target');
      if (name !== 'rel:Relationship' || kind === undefined || target === undefined || found.has(kind)) return;
      found.set(kind, target.startsWith('/') ? target.slice(1) : resolve(folder + target));
    },
    close() { /* relationships do not nest */ },
  }, limits, time);
  return scanned.ok ? ok(found) : scanned;
}

function resolve(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
