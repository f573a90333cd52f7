/** Names (名称核对): one unit under two spellings, one firm under two company forms, one office under several names. */
import type { Finding, Span } from '../facts.ts';
import { companyForms } from '../lexicon.ts';
import { actingOffices } from '../read/phrases.ts';
import { piecesOf, spanOf } from '../text/flow.ts';
import type { Checked, Model } from './model.ts';
import { finding, groupBy, reading } from './model.ts';
import { sameOffice } from './offices.ts';

export function checkNames(model: Model): Checked {
  return { findings: [...spellings(model), ...firms(model), ...offices(model)], verified: [] };
}

function spellings(model: Model): Finding[] {
  return model.gathered.filter(({ target }) => target.aliases.length > 0).map(({ target, mentions }) => {
    const names = [target.name, ...target.aliases];
    const spans = names.flatMap((name) => mentions.filter((m) => m.name.name === name).slice(0, 1).flatMap((m) => piecesOf(model.text.flow, m.name.range)));
    return finding('name-variant', 'warning', `同一单位写法不一：${names.map((n) => `“${n}”`).join('与')}。请核对营业执照上的名称。`, spans,
      names.map((name, i) => reading(`name${i}`, `正确名称为“${name}”`, name === target.name ? [] : [{ fact: 'target', id: target.name, field: 'name', value: name }])));
  });
}

const forms = [...companyForms].sort((a, b) => b.length - a.length);

/** The firm a unit belongs to: its name up to the company form, and the form. */
function firmOf(name: string): { stem: string; form: string } | undefined {
  let best: { stem: string; form: string } | undefined;
  for (const form of forms) {
    const at = name.indexOf(form);
    if (at < 4) continue;
    if (!best || at + form.length < best.stem.length + best.form.length || at === best.stem.length && form.length > best.form.length) best = { stem: name.slice(0, at), form };
  }
  if (best && name.slice(best.stem.length + best.form.length - 2) === '公司' && best.form === '公司') return undefined;
  return best;
}

function firms(model: Model): Finding[] {
  const named = model.mentions.mentions.flatMap((m) => {
    const firm = firmOf(m.name.name);
    return firm ? [{ ...firm, mention: m }] : [];
  });
  const aliased = new Set(model.gathered.filter((g) => g.target.aliases.length > 0).map((g) => firmOf(g.target.name)?.stem));
  return [...groupBy(named, ({ stem }) => stem).entries()].flatMap(([stem, group]) => {
    const kinds = [...groupBy(group, ({ form }) => form).entries()];
    if (kinds.length < 2 || aliased.has(stem)) return [];
    const spans = kinds.map(([, [first]]): Span => spanOf(model.text.flow, (first as (typeof group)[number]).mention.name.range));
    return [finding('name-variant', 'warning', `同一企业两种公司形式：${kinds.map(([form, units]) => `“${stem}${form}”（${units.slice(0, 3).map((u) => u.mention.name.name.slice(stem.length + form.length) || '本部').join('、')}）`).join('与')}。请核对营业执照上的名称。`, spans,
      kinds.map(([form], i) => reading(`form${i}`, `应为“${stem}${form}”`)))];
  });
}

interface Named { readonly name: string; readonly span: Span }

function offices(model: Model): Finding[] {
  const { flow } = model.text;
  const named: Named[] = actingOffices(flow.chars, 0, flow.chars.length).filter(({ name }) => /[科股室队]$/.test(name) && name.length <= 14).map(({ name, start, end }) => ({ name, span: spanOf(flow, { start, end }) }));
  const first = [...new Map([...named].reverse().map((office) => [office.name, office])).values()].reverse();
  const groups: Named[][] = [];
  for (const office of first.slice(0, 200)) {
    const group = groups.find((g) => g.some((o) => sameOffice(o.name, office.name)));
    if (group) group.push(office);
    else groups.push([office]);
  }
  return groups.filter((g) => g.length > 1).map((group) => finding('name-variant', 'info', `同一科室有${group.length}种写法：${group.map(({ name }) => `“${name}”`).join('、')}。`, group.map(({ span }) => span),
    group.map(({ name }, i) => reading(`office${i}`, `统一为“${name}”`))));
}
