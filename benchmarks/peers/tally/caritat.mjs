// Reads ballots ("2,0,1" for each, best first) and prints the median milliseconds of caritat's Condorcet count.
// node caritat.mjs FOLDER_WITH_NODE_MODULES FILE OPTIONS RUNS
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [folder, file, options, runs] = process.argv.slice(2);
const count = `${folder}/node_modules/@node-core/caritat/dist/votingMethods/CondorcetResult.js`;
const { default: CondorcetResult } = await import(pathToFileURL(count));

const candidates = Array.from({ length: Number(options) }, (_, i) => String(i));
const votes = readFileSync(file, 'utf8').trimEnd().split('\n').map((line, id) => ({
  voter: { id: String(id) },
  preferences: new Map(line.split(',').map((option, place) => [option, candidates.length - place])),
}));

const times = [];
for (let run = 0; run < Number(runs); run++) {
  const from = performance.now();
  new CondorcetResult([], candidates, '', votes, {});
  times.push(performance.now() - from);
}

console.log(times.sort((a, b) => a - b)[times.length >> 1]);
