// The Nu Html Checker: the reference checker of HTML, in Java.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const JAR = path.join(path.dirname(createRequire(import.meta.url).resolve('vnu-jar')), 'build/dist/vnu.jar');

// What the checker's own list of CSS does not know yet, though all browsers do. One line each, so that no mistake hides.
const NEWER = [
  /“paint-order”: Property “paint-order” doesn't exist/,
  /“vector-effect”: Property “vector-effect” doesn't exist/,
  /“container(-type|-name)?”: Property “container(-type|-name)?” doesn't exist/,
  /Unrecognized at-rule “@container”/,
];

/** What it finds in files of a folder. */
export async function validity(folder, files) {
  const work = await mkdtemp(path.join(os.tmpdir(), 'anugerah-html-'));
  const list = path.join(work, 'arguments');
  const quoted = (text) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
  const words = [
    '-Xss4m', '-jar', JAR, '--exit-zero-always', '--stdout', '--format', 'json', '--also-check-css', '--also-check-svg',
    ...files.map((file) => path.join(folder, file)),
  ];
  await writeFile(list, words.map(quoted).join('\n')); // in a file, for a command line would be too long
  const { stdout } = await promisify(execFile)('java', [`@${list}`], { maxBuffer: 1 << 28 })
    .finally(() => rm(work, { recursive: true, force: true }));
  return JSON.parse(stdout).messages
    .filter(({ type, subType, message }) => (type !== 'info' || subType === 'warning') && !NEWER.some((known) => known.test(message)))
    .map(({ url, lastLine, message }) => `${path.relative(folder, decodeURIComponent(new URL(url).pathname))}:${lastLine ?? ''} ${message}`);
}
