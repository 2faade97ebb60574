/** Writes the forms for other programs to build/forms: JSON Schema and XLSForm sheets. `npm run export`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { places, root } from './places.mjs';
import { must } from './run.mjs';

const folder = join(root, 'build/forms');
const program = join(folder, 'export.mjs');
await must(places.bin('esbuild'), [join(root, 'src/law/forms/award.export.ts'), '--bundle', '--format=esm', '--platform=neutral', '--main-fields=module,main', '--log-level=warning', `--outfile=${program}`]);
mkdirSync(folder, { recursive: true });
for (const { name, text } of (await import(pathToFileURL(program).href)).awardExports()) {
  writeFileSync(join(folder, name), text);
  process.stdout.write(`✓ build/forms/${name}\n`);
}
