import { diffPlans, planFactsJson } from '@hengjian/plan';
import { loadPlan, type LoadedPlan } from './load-plan.ts';
import { loadErrorMessage } from './messages.ts';
import { complain, print } from './output.ts';
import { describeCheck, describeDiff, describeReading } from './plain-words.ts';

/** 0: fine. 1: `check` found an error in a plan. 2: a file or the command could not be used. */
export type ExitCode = 0 | 1 | 2;

export interface PlanOptions { readonly json?: boolean }

/** With `--json`, one file gives the contract's object, several give an array in the order of the files. */
export async function planRead(files: readonly string[], options: PlanOptions): Promise<ExitCode> {
  const { plans, complete } = await loadAll(files);
  await show(plans, files, options, ({ reading, text, plainText }) => planFactsJson(reading, plainText ? undefined : text), ({ file, reading }) => describeReading(file, reading));
  return complete ? 0 : 2;
}

export async function planCheck(files: readonly string[], options: PlanOptions): Promise<ExitCode> {
  const { plans, complete } = await loadAll(files);
  await show(
    plans, files, options,
    ({ file, reading: { findings, verified } }) => ({ file, findings, verified }),
    ({ file, text, reading: { findings, verified } }) => describeCheck(file, text, findings, verified),
  );
  if (!complete) return 2;
  return plans.some(({ reading }) => reading.findings.some(({ severity }) => severity === 'error')) ? 1 : 0;
}

export async function planDiff(beforeFile: string, afterFile: string, options: PlanOptions): Promise<ExitCode> {
  const { plans } = await loadAll([beforeFile, afterFile]);
  const [before, after] = plans;
  if (!before || !after) return 2;
  const diff = diffPlans(before.reading.facts, after.reading.facts);
  await print(options.json === true ? json({ before: before.file, after: after.file, diff }) : describeDiff(before.file, after.file, diff));
  return 0;
}

async function show(
  plans: readonly LoadedPlan[], files: readonly string[], options: PlanOptions, toJson: (plan: LoadedPlan) => object, toText: (plan: LoadedPlan) => string,
): Promise<void> {
  if (options.json !== true) await print(plans.map(toText).join('\n'));
  else if (files.length > 1) await print(json(plans.map(toJson)));
  else if (plans[0]) await print(json(toJson(plans[0])));
}

/** What cannot be used is complained of and left out; the rest is still read. */
async function loadAll(files: readonly string[]): Promise<{ readonly plans: readonly LoadedPlan[]; readonly complete: boolean }> {
  const plans: LoadedPlan[] = [];
  for (const file of files) {
    const loaded = await loadPlan(file);
    if (!loaded.ok) {
      complain(loadErrorMessage(file, loaded.error));
      continue;
    }
    for (const warning of loaded.value.warnings) complain(`${file}：${warning}`);
    plans.push(loaded.value);
  }
  return { plans, complete: plans.length === files.length };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
