// Writes src/lib/api/schema.d.ts from the API's committed OpenAPI document; with --check only says whether it is current.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTypeScript, { astToString } from 'openapi-typescript';

const document = process.env.OPENAPI ? new URL(process.env.OPENAPI, 'file:') : new URL('../../src/Storyline.Api/openapi.json', import.meta.url);
const target = new URL('../src/lib/api/schema.d.ts', import.meta.url);
const head = '// Generated from src/Storyline.Api/openapi.json by `npm run generate`.\n\n';

const types = head + astToString(await openapiTypeScript(document, { alphabetize: true, defaultNonNullable: false }));

if (process.argv.includes('--check')) {
  const committed = await readFile(target, 'utf8').catch(() => '');
  if (committed !== types) {
    process.stderr.write('src/lib/api/schema.d.ts does not match src/Storyline.Api/openapi.json: run `npm run generate` and commit the result.\n');
    process.exit(1);
  }
} else {
  await writeFile(target, types);
}
