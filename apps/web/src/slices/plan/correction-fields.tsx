import { industries, modes, type Correction } from '@hengjian/plan';
import { Button, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { CorrectableFact } from './finding-list.ts';
import { factWords, fieldWord, valueWords } from './plan-words.ts';

const choices: Readonly<Record<string, readonly string[]>> = { industry: industries, mode: modes, qualifier: ['exact', 'atLeast', 'atMost', 'approximately'] };

interface CorrectionFieldsProps { readonly facts: readonly CorrectableFact[]; readonly corrections: readonly Correction[]; readonly onChange: (corrections: readonly Correction[]) => void }

/** The facts that the finding touches, field by field; only what differs from the reading becomes a correction. */
export function CorrectionFields({ facts, corrections, onChange }: CorrectionFieldsProps): ReactNode {
  const same = (fact: CorrectableFact, field: string) => (one: Correction) => one.fact === fact.fact && one.id === fact.id && one.field === field;
  const set = (fact: CorrectableFact, field: string, original: Correction['value'], value: Correction['value']): void => {
    const rest = corrections.filter((one) => !same(fact, field)(one));
    onChange(value === original ? rest : [...rest, { fact: fact.fact, id: fact.id, field, value }]);
  };
  return (
    <div className="correct">
      {facts.slice(0, 12).map((fact) => (
        <fieldset key={`${fact.fact}/${fact.id}`}>
          <legend>{factWords[fact.fact]}：{fact.label}</legend>
          {fact.fields.map(({ field, value, numeric }) => {
            const changed = corrections.find(same(fact, field));
            const now = changed === undefined ? value : changed.value;
            const label = `${fact.label}的${fieldWord(field)}`;
            return (
              <div key={field} className={changed === undefined ? 'correct-field' : 'correct-field changed'}>
                <span>{fieldWord(field)}</span>
                {choices[field] !== undefined ? (
                  <Select size="small" aria-label={label} value={now} options={[...choices[field].map((code) => ({ value: code, label: valueWords(field, code) })), ...(field === 'qualifier' ? [] : [{ value: null, label: '未写明' }])]}
                    onChange={(next: string | number | null) => { set(fact, field, value, next); }} />
                ) : numeric ? <InputNumber size="small" aria-label={label} value={now} onChange={(next) => { set(fact, field, value, typeof next === 'string' ? Number(next) : next); }} />
                  : <Input size="small" aria-label={label} value={now ?? ''} onChange={(event) => { set(fact, field, value, event.target.value === '' ? null : event.target.value); }} />}
                {changed === undefined ? null : <Button size="small" type="text" onClick={() => { set(fact, field, value, value); }}>恢复“{valueWords(field, value)}”</Button>}
              </div>
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
