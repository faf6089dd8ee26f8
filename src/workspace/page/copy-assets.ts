/** Puts the page's hand-written files beside its compiled scripts; the last step of a build. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The compiled file lies in dist/workspace/page, three folders below the root. */
const source = resolve(__dirname, '../../../src/workspace/page/assets');
const target = resolve(__dirname, 'client');

mkdirSync(target, { recursive: true });
for (const name of readdirSync(source)) copyFileSync(join(source, name), join(target, name));
