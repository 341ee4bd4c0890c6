// Whether every Bicep file of a folder is Bicep. A parser knows no types: the compiler, which needs the network, is for the council's own checks.
//   node check.mjs ../../infra
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Parser from 'web-tree-sitter';

// Each is broken in another way: a parser that takes one of them would find nothing in the files either.
const broken = [
  "param name string = \n",
  "resource account 'Microsoft.Storage/storageAccounts@2025-01-01' = {\n  name: 'x'\n",
  "var rules = [for rule in rules {\n  name: rule\n}]\n",
  "output name string 'x'\n",
];

const here = dirname(fileURLToPath(import.meta.url));
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Parser.Language.load(join(here, 'node_modules', 'tree-sitter-bicep', 'tree-sitter-bicep.wasm')));

function problemsOf(text) {
  const problems = [];
  const visit = node => {
    if (node.isError || node.isMissing) {
      problems.push(`${node.startPosition.row + 1}:${node.startPosition.column + 1}: ${node.isMissing ? `${node.type} is missing` : 'this is not Bicep'}`);
    } else if (node.hasError) {
      node.children.forEach(visit);
    }
  };
  visit(parser.parse(text).rootNode);
  return problems;
}

for (const text of broken) {
  if (problemsOf(text).length === 0) {
    console.error(`The parser takes what is broken, so its yes means nothing:\n${text}`);
    process.exit(1);
  }
}

const root = process.argv[2] ?? join(here, '..', '..', 'infra');
const files = readdirSync(root, { recursive: true }).filter(name => name.endsWith('.bicep') && !name.includes('node_modules')).sort();
const problems = files.flatMap(name => problemsOf(readFileSync(join(root, name), 'utf8')).map(problem => `${relative(process.cwd(), join(root, name))}:${problem}`));
problems.forEach(problem => console.error(problem));
if (files.length === 0) {
  console.error(`There is no Bicep file in ${root}.`);
}

console.log(`${files.length} Bicep files, ${problems.length} problems, ${broken.length} broken texts refused`);
process.exit(files.length === 0 || problems.length > 0 ? 1 : 0);
