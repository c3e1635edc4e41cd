/**
 * Words live in the catalogues alone: a component that holds a sentence of its own speaks one language only.
 * That both catalogues are whole is the types' business (`en satisfies typeof fr`), and that French is set as French is
 * held by the catalogues' own tests.
 *
 * `node tools/words.js [folder]` prints each fault as file:line and exits 1 if there is one.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'oxc-parser';

/** @typedef {{ type: string, start: number, end: number, [field: string]: unknown }} Syntax */
/** @typedef {{ file: string, line: number, text: string }} Fault */

/** Attributes whose value is seen or heard. */
const spoken = new Set([
  'alt',
  'title',
  'label',
  'placeholder',
  'description',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);
/** The same in every language. */
const names = new Set(['Médiane']);

/** @param {string} text */
const isWord = (text) => /\p{L}/u.test(text) && !names.has(text.trim());

/** @param {unknown} value @returns {value is Syntax} */
const isSyntax = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** @param {Syntax} node @returns {Syntax[]} */
const inside = (node) => Object.values(node).flat().filter(isSyntax);

/** The texts that an expression may become: both arms of a choice, but not what a call is given.
 * @param {unknown} node @returns {{ at: number, text: string }[]} */
function texts(node) {
  if (!isSyntax(node)) return [];
  if (node.type === 'Literal')
    return typeof node.value === 'string' ? [{ at: node.start, text: node.value }] : [];
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis))
    return node.quasis.flatMap((quasi) => [{ at: quasi.start, text: quasi.value.cooked ?? '' }]);
  if (node.type === 'ConditionalExpression') return [...texts(node.consequent), ...texts(node.alternate)];
  if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression')
    return /^(&&|\|\||\?\?|\+)$/.test(String(node.operator))
      ? [...texts(node.left), ...texts(node.right)]
      : [];
  if (node.type === 'JSXExpressionContainer' || node.type === 'ParenthesizedExpression')
    return texts(node.expression);
  return [];
}

/** @param {Syntax} node @returns {{ at: number, text: string }[]} */
function sentences(node) {
  /** @type {{ at: number, text: string }[]} */
  let found = [];
  if (node.type === 'JSXText') found = [{ at: node.start, text: String(node.value) }];
  if ((node.type === 'JSXElement' || node.type === 'JSXFragment') && Array.isArray(node.children))
    found = node.children.flatMap(texts);
  if (node.type === 'JSXAttribute' && isSyntax(node.name) && spoken.has(String(node.name.name)))
    found = texts(node.value);
  return [...found.filter(({ text }) => isWord(text)), ...inside(node).flatMap(sentences)];
}

/** @param {string} file @param {string} source @returns {Syntax} */
function parsed(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return JSON.parse(JSON.stringify(program));
}

/** All sentences in the components of a folder that is laid out as the project is. @param {string} folder @returns {Fault[]} */
function faults(folder) {
  return globSync('client/src/**/*.tsx', { cwd: folder })
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return sentences(parsed(file, source)).map(({ at, text }) => ({
        file,
        line: source.slice(0, at).split('\n').length,
        text: text.trim().slice(0, 80),
      }));
    });
}

const found = faults(process.argv[2] ?? join(import.meta.dirname, '..'));
for (const { file, line, text } of found)
  process.stdout.write(`${file}:${line} belongs in the catalogues: ${text}\n`);
process.exitCode = found.length > 0 ? 1 : 0;
