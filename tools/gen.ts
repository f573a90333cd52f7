import * as contracts from '@hengjian/contracts';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/**
 * Generated files: the JSON Schema of each request and reply of the API, for programs in other languages. `--check` writes nothing and
 * fails when a file would differ.
 */
const directory = new URL('../docs/api/', import.meta.url);
const schemas = {
  'plan-list-reply': contracts.planListReplySchema,
  'plan-upload-reply': contracts.planUploadReplySchema,
  'plan-reply': contracts.planReplySchema,
  'decide-finding': contracts.decideFindingSchema,
  'decision-reply': contracts.decisionReplySchema,
  'delete-plan': contracts.deletePlanSchema,
  'remove-sample-data': contracts.removeSampleDataSchema,
  problem: contracts.problemSchema,
};

const check = process.argv.includes('--check');
mkdirSync(directory, { recursive: true });
for (const [name, schema] of Object.entries(schemas)) {
  const file = fileURLToPath(new URL(`${name}.schema.json`, directory));
  const text = `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }), null, 1)}\n`;
  if (!check) writeFileSync(file, text);
  else if (read(file) !== text) {
    process.stderr.write(`${file} 与源文件不一致。请运行 npm run gen 后一并提交。\n`);
    process.exitCode = 1;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
  } catch {
    return undefined;
  }
}
